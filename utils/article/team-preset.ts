/** Where an organisation has its team, by policy: a new team is made there, and invitations are taken to there alone. */
export interface TeamPreset {
  /** Of the server, as the policy has it. */
  address: string;
  /** The team's name, and its database: each is the person's to choose where it is not set. */
  name?: string;
  database?: string;
}

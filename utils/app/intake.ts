import type { CellValue } from '../article/clip';
import type { Intake, TeamAccount } from '../article/team-account';

/** What a rule needs to know of a team. */
export type Taker = Pick<TeamAccount, 'id' | 'intake' | 'role' | 'leaving'>;

/**
 * What may bring a clip to a team: it was made, on a site for which somebody last `chose` a team (`''` for none, undefined for no choice); or a
 * private clip got these cells.
 */
export type IntakeEvent = { kind: 'made'; chosen: string | undefined } | { kind: 'labelled'; cells: Readonly<Record<string, CellValue>> };

/** The team that takes the clip; `ask` where a person has to say; undefined: it stays private. */
export type IntakeAnswer = { team: string } | 'ask' | undefined;

/** Whether a clip can go to a team: not to one whose reader we are, nor to one that is being left. */
export const canShare = ({ role, leaving }: Pick<Taker, 'role' | 'leaving'>): boolean => role !== 'reader' && leaving === undefined;

/**
 * The one place that decides where clips go by themselves. What a person chose for a site comes before all rules; a choice that cannot be followed any more is
 * asked for anew, never replaced by another team. Where two teams want the same, which settings do not allow, the first by id has it.
 */
export function intakeOf(teams: readonly Taker[], event: IntakeEvent): IntakeAnswer {
  const takers = [...teams].filter(canShare).sort((a, b) => (a.id < b.id ? -1 : 1));
  const taken = (by: ((intake: Intake) => boolean)): IntakeAnswer => {
    const taker = takers.find(({ intake }) => by(intake));
    return taker && { team: taker.id };
  };
  if (event.kind === 'labelled') return taken((intake) => labels(intake, event.cells));
  const { chosen } = event;
  if (chosen === '') return undefined;
  if (chosen !== undefined) return takers.some(({ id }) => id === chosen) ? { team: chosen } : takers.length > 0 ? 'ask' : undefined;
  return taken(({ kind }) => kind === 'all') ?? (takers.some(({ intake }) => intake.kind === 'ask') ? 'ask' : undefined);
}

/** The team that has the same rule already: only one may take all new clips, or those of one tag or folder. */
export const rivalOf = <T extends Taker>(teams: readonly T[], team: string, intake: Intake): T | undefined =>
  intake.kind === 'none' || intake.kind === 'ask'
    ? undefined
    : teams.find((other) => other.id !== team && other.intake.kind === intake.kind && (intake.kind === 'all' || (other.intake as typeof intake).name === intake.name));

/** The cell by which a rule takes a clip; undefined for a rule that is not about one. */
export const intakeField = (intake: Intake): string | undefined => (intake.kind === 'tag' ? `tag:${intake.name}` : intake.kind === 'folder' ? 'folder' : undefined);

function labels(intake: Intake, cells: Readonly<Record<string, CellValue>>): boolean {
  const field = intakeField(intake);
  return field !== undefined && Object.hasOwn(cells, field) && cells[field] === (intake.kind === 'folder' ? intake.name : true);
}

// @ts-check
import { parseArgs } from 'node:util';
import { ensurePackages } from './lib/packages.mjs';
import { runTool } from './lib/run.mjs';
import { runScript, say } from './lib/setup.mjs';

/**
 * Holds a server to the contract of a team store: the stand-in, or the CouchDB that `TEAM_STORE_URL` (http://admin:password@host:port) names,
 * or the cluster of `--nodes URL,URL,URL`, of which one may be dead or die.
 */
await runScript(async () => {
  const { values } = parseArgs({ options: { nodes: { type: 'string' } } });
  await ensurePackages(say);
  const env = { ...(values.nodes !== undefined && { TEAM_STORE_NODES: values.nodes }) };
  const { code } = await runTool('vitest', ['run', '--project', 'unit', '--reporter=verbose', 'tests/team/contract', 'tests/sync/loss-http.test.ts'], { env });
  return code;
});

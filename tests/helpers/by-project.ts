import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Those of the project `browser` run beside the others from the start: what has browsers of its own comes when they are nearly done. */
const ORDER = ['browser', 'unit', 'repo', 'built', 'e2e'];

/** The files of a project one after another: a process that serves the next file of its own project goes on, with what it has loaded. */
export class ByProject extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => ORDER.indexOf(a.project.name) - ORDER.indexOf(b.project.name));
  }
}

import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** End-to-end tests wait most, so they are begun first. */
const ORDER = ['e2e', 'browser', 'unit', 'built', 'repo'];

/** The files of a project one after another: a process that serves the next file of its own project goes on, with what it has loaded. */
export class ByProject extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => ORDER.indexOf(a.project.name) - ORDER.indexOf(b.project.name));
  }
}

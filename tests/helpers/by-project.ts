import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Those of the project `browser` run beside the others from the start: what has browsers of its own comes when they are nearly done. */
const ORDER = ['browser', 'unit', 'repo', 'built', 'e2e'];

/** They mostly wait, or kill and start browsers: short in text, so that they would come last and the other processes would stand idle. */
const LONG = /\/(?:kills|first-sync|permissions|full-disk)\.test\.ts$/;

const place = ({ project, moduleId }: TestSpecification): number => ORDER.indexOf(project.name) - (LONG.test(moduleId) ? 0.5 : 0);

/** The files of a project one after another: a process that serves the next file of its own project goes on, with what it has loaded. */
export class ByProject extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => place(a) - place(b));
  }
}

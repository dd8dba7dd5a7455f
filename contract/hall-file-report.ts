// How the checks of a hall file report a mistake, and the one check that most of its lists need.

/** Reports one mistake at a path of the file. */
export type Report = (path: readonly (string | number)[], zh: string, en: string) => void;

/** Reports every value that stands in a list a second time. */
export function unique(
  values: readonly (string | number)[],
  pathOf: (index: number) => (string | number)[],
  report: Report,
): void {
  const seen = new Set<string | number>();
  values.forEach((value, index) => {
    if (seen.has(value)) report(pathOf(index), `“${value}”重复了`, `"${value}" is used twice`);
    seen.add(value);
  });
}

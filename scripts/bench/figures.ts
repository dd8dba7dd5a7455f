// Small arithmetic of measurements, and the table that the benchmark prints.

export interface Rate {
  perSecond: number;
  p50: number;
  p99: number;
  /** Answers that were not what was asked for; a measurement with any is not one. */
  failures: number;
}

/** Of a list in any order; 0 for an empty one. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

export function rateOf(latencies: readonly number[], elapsedMs: number, failures: number): Rate {
  return {
    perSecond: Math.round((latencies.length / elapsedMs) * 1000),
    p50: rounded(quantile(latencies, 0.5)),
    p99: rounded(quantile(latencies, 0.99)),
    failures,
  };
}

export function rounded(value: number): number {
  return value >= 100 ? Math.round(value) : Number(value.toPrecision(3));
}

export function ratio(one: number, other: number): number {
  return other === 0 ? 0 : rounded(one / other);
}

/** Rows as a Markdown table, so that it can stand in the README as it is. */
export function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const lines = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  return lines.join('\n');
}

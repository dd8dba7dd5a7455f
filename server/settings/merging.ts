// Three versions of one text of settings become one: what a later version changed itself stays, what came in before it comes along. Pure.

type Named = { id: string } | { no: number };
type Json = Record<string, unknown>;

function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function nameOf(entry: Named): string {
  return 'id' in entry ? `id ${entry.id}` : `no ${entry.no}`;
}

/** A list whose entries have names of their own is merged entry by entry; any other list is one thing. */
function isNamed(value: unknown): value is (Named & Json)[] {
  return (
    Array.isArray(value) &&
    value.every(
      (entry) => isRecord(entry) && (typeof entry['id'] === 'string' || typeof entry['no'] === 'number'),
    )
  );
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(ordered(one)) === JSON.stringify(ordered(other));
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, part]) => part !== undefined)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, part]) => [key, ordered(part)]),
  );
}

/** `before` is what `mine` was made from; `now` is what stands in its place today. */
export function merged<Settings>(before: Settings, mine: Settings, now: Settings): Settings {
  return mergedValue(before, mine, now) as Settings;
}

function mergedValue(before: unknown, mine: unknown, now: unknown): unknown {
  if (same(mine, before)) return now;
  if (same(now, before)) return mine;
  if (isNamed(mine) && isNamed(now) && isNamed(before)) return mergedList(before, mine, now);
  if (isRecord(mine) && isRecord(now)) return mergedRecord(isRecord(before) ? before : {}, mine, now);
  return mine;
}

function mergedRecord(before: Json, mine: Json, now: Json): Json {
  const keys = [...new Set([...Object.keys(now), ...Object.keys(mine)])];
  return Object.fromEntries(
    keys.flatMap((key): [string, unknown][] => {
      const value = mergedValue(before[key], mine[key], now[key]);
      return value === undefined ? [] : [[key, value]];
    }),
  );
}

/** In the order of `mine` where it changed that, else in that of `now`; entries that only one of them has stand behind. */
function mergedList(before: readonly Named[], mine: readonly Named[], now: readonly Named[]): Named[] {
  const byName = (list: readonly Named[]) => new Map(list.map((entry) => [nameOf(entry), entry]));
  const [was, ours, theirs] = [byName(before), byName(mine), byName(now)];
  const moved = !same([...was.keys()], [...ours.keys()]);
  const [first, second] = moved ? [ours, theirs] : [theirs, ours];
  return [...new Set([...first.keys(), ...second.keys()])].flatMap((name) => {
    const value = mergedValue(was.get(name), ours.get(name), theirs.get(name)) as Named | undefined;
    return value === undefined ? [] : [value];
  });
}

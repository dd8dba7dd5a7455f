// 办不成事反映: reported, owned, promised, printed, carried on, answered. Rules MA1–MA16.
import { describe, expect, test } from 'vitest';
import type { CommandOf } from '../../contract/commands.ts';
import { matterWords } from '../../contract/words/matters.ts';
import type { Asker } from '../../server/hall/authority.ts';
import { matterPage } from '../../server/hall/views/matters.ts';
import { printerView } from '../../server/hall/views/printer.ts';
import { documentOf } from '../../hardware/paper-slip.ts';
import { smallHall } from '../support/small-hall.ts';
import {
  api,
  clerk,
  clock,
  guide,
  hour,
  kiosk,
  manager,
  VirtualHall,
  visitor,
} from '../support/virtual-hall.ts';
import { nobody, seeManager } from './hands-seen.ts';
import { atKiosk, list, matterOf, report, reported } from './matter-reported.ts';
import { chief } from './table-matters.ts';

describe('reporting', () => {
  test('MA1 at a window with or without the visit, by a guide, at a kiosk, on her phone, by a key', () => {
    const hall = new VirtualHall();
    hall.get(clerk('c1'), { name: 'openWindow', window: 1 });
    const { ticketId, number } = hall.take('birth');
    const askers: [Asker, CommandOf<'reportMatter'>][] = [
      [clerk('c1'), { ...report, window: 1 }],
      [clerk('c1'), { ...report, window: 1, ticketId }],
      [guide, { ...report, zone: 'E' }],
      [kiosk, atKiosk],
      [visitor(hall.take('pension').ticketId), report],
      [api, report],
    ];
    for (const [asker, command] of askers) hall.get(asker, command);
    expect(list(hall).matters).toHaveLength(6);
    expect(list(hall).matters.filter(({ ticketNumber }) => ticketNumber === number)).toHaveLength(1);
    expect(hall.refused(clerk('c1'), report)).toBe('badRequest');
    expect(hall.refused(clerk('c2'), { ...report, window: 1 })).toBe('notYourWindow');
  });

  test('MA2 the item of the number stands for itself; another authority has none, and once is enough', () => {
    const hall = new VirtualHall();
    const first = hall.take('birth').ticketId;
    const mine = hall.get(visitor(first), report);
    expect(matterOf(hall, mine.matter)).toMatchObject({
      item: 'birth',
      department: 'dep',
      what: 'notAccepted',
    });
    const other = hall.get(visitor(hall.take('pension').ticketId), { ...report, elsewhere: true });
    expect(matterOf(hall, other.matter)).toMatchObject({ elsewhere: true });
    expect(matterOf(hall, other.matter).item).toBeUndefined();
    expect(hall.refusal(visitor(first), report)).toEqual({
      code: 'matterAlreadyReported',
      details: { number: mine.matter },
    });
    hall.get(manager, { name: 'answerMatter', matter: mine.matter, outcome: 'guided' });
    expect(hall.get(visitor(first), report).matter).not.toBe(mine.matter);
  });

  test('MA2 a thousand may be open, and no more', () => {
    const hall = new VirtualHall();
    for (let nth = 0; nth < 1_000; nth += 1) hall.get(api, report);
    expect(hall.refused(api, report)).toBe('matterLimitReached');
    hall.get(api, { name: 'closeMatter', matter: '2026-0001', why: 'duplicate' });
    expect(hall.get(api, report).matter).toBe('2026-1001');
  });

  test('MA3 words and number are seals in the book; she is told what it means to leave none', () => {
    const hall = new VirtualHall();
    const words = { personalId: 'row-words', seal: 'sealed' };
    const { matter } = hall.get(kiosk, atKiosk, words);
    expect(matterOf(hall, matter).words).toEqual(words);
    expect(JSON.stringify(matterPage(hall.hall, nobody, hall.now, matter))).not.toContain('row-words');
    const [paper] = printerView(hall.hall, nobody, hall.now, undefined)?.papers ?? [];
    const slip = paper === undefined ? '' : JSON.stringify(documentOf(paper));
    expect(slip).toContain(matterWords.zh.contactWithout);
    expect(slip).toContain(matterWords.zh.comeFrom);
  });

  test('MA4 a window that said no is noted with who worked there', () => {
    const hall = new VirtualHall();
    hall.get(clerk('c2'), { name: 'openWindow', window: 2 });
    const { matter } = hall.get(kiosk, { ...atKiosk, negative: { window: 2, why: 'notOurs' } });
    expect(matterOf(hall, matter).negative).toEqual({ window: 2, why: 'notOurs', clerk: 'c2' });
    const forgotten = hall.get(kiosk, { ...atKiosk, negative: {} });
    expect(matterOf(hall, forgotten.matter).negative).toEqual({});
    expect(hall.refused(kiosk, { ...atKiosk, negative: { window: 9 } })).toBe('unknownWindow');
  });
});

describe('its number', () => {
  test('MA5 is the year and its count, and goes on over days, restarts and the turn of the year', () => {
    const hall = new VirtualHall(smallHall(), clock('16:00', '2026-12-30'));
    expect(reported({}, hall).matter).toBe('2026-0001');
    expect(reported({}, hall).matter).toBe('2026-0002');
    for (const number of ['2026-0001', '2026-0002'])
      hall.get(manager, { name: 'closeMatter', matter: number, why: 'withdrawn' });
    hall.until(clock('09:00', '2026-12-31')).tick();
    expect(reported({}, hall).matter).toBe('2026-0003');
    hall.hall = hall.refolded();
    expect(reported({}, hall).matter).toBe('2026-0004');
    hall.until(clock('09:00', '2027-01-04')).tick();
    expect(reported({}, hall).matter).toBe('2027-0001');
    expect([...hall.hall.matters.values()].map(({ number }) => number)).toContain('2026-0004');
  });

  test('MA5 the count outlives its matters', () => {
    const { hall, matter } = reported({}, new VirtualHall(smallHall({ matterKeptDays: 1 })));
    hall.get(manager, { name: 'closeMatter', matter, why: 'withdrawn' });
    for (let day = 0; day < 5; day += 1) hall.later(24 * hour).tick();
    expect(hall.hall.matters.size).toBe(0);
    expect(reported({}, hall).matter).toBe('2026-0002');
  });
});

describe('who answers', () => {
  test('MA6 the department’s 首席事务代表, else the duty manager, and never nobody', () => {
    const { hall, answersFor } = reported({ item: 'birth' });
    expect(answersFor).toEqual({ post: 'chief', department: 'dep' });
    expect(reported({}, hall).answersFor).toEqual({ post: 'dutyManager' });
    expect(reported({ elsewhere: true }, hall).answersFor).toEqual({ post: 'dutyManager' });
    const settings = smallHall();
    const [department] = settings.departments;
    hall.publish({ ...settings, departments: [{ id: 'dep', name: department?.name ?? settings.hall.name }] });
    expect(list(hall).matters.map((row) => row.answersFor)).toEqual(
      Array.from({ length: 3 }, () => ({ post: 'dutyManager' })),
    );
    expect(hall.refused(chief, { name: 'contactMatter', matter: '2026-0001' })).toBe('notYourMatter');
  });

  test('MA10 the holder of the post and whoever leads go on with it, until it is over', () => {
    const { hall, matter } = reported({ item: 'birth' });
    const other: Asker = { kind: 'staff', id: 'c8', role: 'clerk', staffNumber: '0999' };
    for (const asker of [other, clerk('c1'), guide])
      expect(hall.refused(asker, { name: 'contactMatter', matter })).toBe('notYourMatter');
    // The post, not the person: another account with its number holds it.
    hall.get(
      { kind: 'staff', id: 'c9', role: 'guide', staffNumber: '0217' },
      { name: 'contactMatter', matter },
    );
    hall.get(manager, { name: 'answerMatter', matter, outcome: 'settled' });
    expect(hall.refused(chief, { name: 'contactMatter', matter })).toBe('matterOver');
  });

  test('MA12 handed to a person, who goes on with it; whose account is ended leaves it to the duty manager (MA10)', () => {
    const { hall, matter } = reported({ item: 'birth' });
    hall.get(chief, { name: 'handMatter', matter, to: { clerk: 'c3' }, reason: 'responsible' });
    expect(hall.refused(chief, { name: 'contactMatter', matter })).toBe('notYourMatter');
    hall.get(clerk('c3'), { name: 'contactMatter', matter });
    expect(matterOf(hall, matter).hands).toMatchObject([{ by: 'staff:c7', to: { clerk: 'c3' } }]);
    expect(hall.get(manager, { name: 'releaseClerk', clerk: 'c3' })).toEqual({ windows: [] });
    expect(matterOf(hall, matter).owner).toEqual({ post: 'dutyManager' });
    expect(hall.refused(manager, { name: 'releaseClerk', clerk: 'c3' })).toBe('nobodyThere');
  });
});

describe('promises', () => {
  test('MA7 she is contacted the same working day; after closing and on holidays the next one counts', () => {
    const settings = smallHall({}, { exceptions: [{ day: '2026-11-25', periods: [] }] });
    const by = (time: string, day: string): number => {
      const hall = new VirtualHall(settings, clock(time, day));
      return hall.get(api, report).contactBy;
    };
    expect(by('09:00', '2026-11-23')).toBe(clock('17:00', '2026-11-23'));
    expect(by('16:59', '2026-11-23')).toBe(clock('17:00', '2026-11-23'));
    expect(by('17:30', '2026-11-23')).toBe(clock('17:00', '2026-11-24'));
    // Wednesday is a holiday.
    expect(by('18:00', '2026-11-24')).toBe(clock('17:00', '2026-11-26'));
    expect(by('10:00', '2026-11-25')).toBe(clock('17:00', '2026-11-26'));
    expect(by('10:00', '2026-11-28')).toBe(clock('17:00', '2026-11-30'));
  });

  test('MA8 simple the same day, complex within five working days, special within ten', () => {
    const hall = new VirtualHall(smallHall({}, { exceptions: [{ day: '2026-11-25', periods: [] }] }));
    const by = (effort?: 'simple' | 'complex' | 'special') =>
      hall.get(api, { ...report, ...(effort === undefined ? {} : { effort }) }).answerBy;
    expect(by('simple')).toBe(clock('17:00', '2026-11-23'));
    expect(by()).toBe(clock('17:00', '2026-12-01'));
    expect(by('complex')).toBe(clock('17:00', '2026-12-01'));
    expect(by('special')).toBe(clock('17:00', '2026-12-08'));
    expect(hall.refused(kiosk, { ...atKiosk, effort: 'simple' })).toBe('badRequest');
  });

  test('MA8 a pause of the hall moves no promise, other limits are the hall’s own', () => {
    const { hall, matter, contactBy } = reported({}, new VirtualHall(smallHall({ matterContactDays: 1 })));
    expect(contactBy).toBe(clock('17:00', '2026-11-24'));
    hall.get(manager, { name: 'pauseHall', reason: 'drill', tickets: false });
    hall.later(3 * hour).get(manager, { name: 'resumeHall' });
    expect(matterOf(hall, matter).contactBy).toBe(contactBy);
  });

  test('MA11 contacted at a moment; what is learned changes what is due, from the report on', () => {
    const { hall, matter } = reported({ item: 'birth' });
    hall.later(2 * hour);
    const at = hall.now - hour;
    expect(hall.refused(chief, { name: 'contactMatter', matter, contactedAt: clock('08:59') })).toBe(
      'wrongTime',
    );
    const { answerBy } = hall.get(chief, {
      name: 'contactMatter',
      matter,
      contactedAt: at,
      effort: 'special',
    });
    expect(answerBy).toBe(clock('17:00', '2026-12-07'));
    expect(matterOf(hall, matter)).toMatchObject({
      contactedAt: at,
      effort: 'special',
      now: { state: 'contacted' },
    });
  });

  test('MA16 yellow after four fifths, red past it, one alarm for both; contacted, the answer is due', () => {
    const { hall, matter } = reported({ item: 'birth' });
    const alarm = () => seeManager(hall.tick()).alarms.find(({ kind }) => kind === 'mattersLate');
    expect(alarm()).toBeUndefined();
    expect(seeManager(hall).matters).toEqual({ open: 1, overdue: 0 });
    hall.until(clock('15:25'));
    expect(alarm()).toMatchObject({ level: 'yellow', clock: 'contact', matter, due: 1, overdue: 0 });
    hall.until(clock('17:01'));
    expect(alarm()).toMatchObject({ level: 'red', overdue: 1, due: 0 });
    expect(seeManager(hall).matters).toEqual({ open: 1, overdue: 1 });
    hall.get(manager, { name: 'contactMatter', matter });
    expect(alarm()).toBeUndefined();
    hall.until(clock('17:01', '2026-11-30'));
    expect(alarm()).toMatchObject({ level: 'red', clock: 'answer' });
    hall.get(manager, { name: 'answerMatter', matter, outcome: 'settled' });
    expect(alarm()).toBeUndefined();
  });
});

describe('the end', () => {
  test('MA13 whoever is answered has been contacted, and nobody is unreachable before the time is over', () => {
    const { hall, matter } = reported({ item: 'birth' });
    hall.get(chief, { name: 'answerMatter', matter, outcome: 'impossible' });
    expect(matterOf(hall, matter)).toMatchObject({ contactedAt: hall.now, now: { state: 'answered' } });
    const other = reported({}, hall).matter;
    expect(hall.refused(manager, { name: 'closeMatter', matter: other, why: 'unreachable' })).toBe(
      'tryFurther',
    );
    hall.until(clock('17:00:01'));
    hall.get(manager, { name: 'closeMatter', matter: other, why: 'unreachable' });
    expect(list(hall)).toMatchObject({ open: 0, overdue: 0 });
  });

  test('MA15 what is not over goes on over the days, what is over stays readable for thirty', () => {
    const { hall, matter } = reported({ item: 'birth' });
    const over = reported({}, hall).matter;
    hall.get(manager, { name: 'closeMatter', matter: over, why: 'withdrawn' });
    for (let day = 0; day < 29; day += 1) hall.later(24 * hour).tick();
    expect(list(hall).matters.map(({ number }) => number)).toEqual([matter, over]);
    for (let day = 0; day < 3; day += 1) hall.later(24 * hour).tick();
    expect(list(hall).matters.map(({ number }) => number)).toEqual([matter]);
  });
});

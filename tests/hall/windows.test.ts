// Who works at a window and whether it calls: rules W1–W5.
import { describe, expect, test } from 'vitest';
import { api, board, clerk, kiosk, manager, VirtualHall } from '../support/virtual-hall.ts';

const [li, wang] = [clerk('li'), clerk('wang')];
const staff = (window: number) => ({ name: 'staffWindow', window }) as const;
const open = (window: number) => ({ name: 'openWindow', window }) as const;
const pause = (window: number) => ({ name: 'pauseWindow', window, reason: 'break' }) as const;
const resume = (window: number) => ({ name: 'resumeWindow', window }) as const;
const close = (window: number) => ({ name: 'closeWindow', window }) as const;
const callNext = (window: number) => ({ name: 'callNext', window }) as const;

describe('a window', () => {
  test('W1 a clerk signs in to one window', () => {
    const hall = new VirtualHall();
    hall.get(li, staff(1));
    expect(hall.refusal(li, staff(2))).toEqual({ code: 'clerkHoldsAnother', details: { window: 1 } });
    expect(hall.refused(li, open(2))).toBe('clerkHoldsAnother');
    expect(hall.refused(li, staff(9))).toBe('unknownWindow');
    hall.get(li, close(1));
    hall.get(li, staff(2));
  });

  test('W1 a window has one clerk', () => {
    const hall = new VirtualHall();
    hall.get(li, staff(1));
    expect(hall.refused(wang, staff(1))).toBe('windowHeld');
    expect(hall.refused(wang, open(1))).toBe('windowHeld');
    const before = hall.book.length;
    hall.get(li, staff(1));
    expect(hall.book.length).toBe(before);
  });

  test('W2 signing in leaves it paused until its clerk opens it; open means ready to call', () => {
    const hall = new VirtualHall();
    hall.take('birth');
    hall.get(li, staff(1));
    expect(hall.window(1).now).toMatchObject({ state: 'paused', clerk: 'li', opened: false });
    expect(hall.refused(li, callNext(1))).toBe('windowNotOpen');
    hall.get(li, open(1));
    expect(hall.refused(li, open(1))).toBe('windowAlreadyOpen');
    hall.get(li, callNext(1));
  });

  test('W2 opening a window that nobody holds signs in as well', () => {
    const hall = new VirtualHall();
    hall.get(li, open(1));
    expect(hall.window(1).now).toMatchObject({ state: 'open', clerk: 'li' });
  });

  test('W3 pause and resume work on an opened window only', () => {
    const hall = new VirtualHall();
    expect(hall.refused(li, pause(1))).toBe('windowClosed');
    hall.get(li, staff(1));
    expect(hall.refused(li, pause(1))).toBe('windowNotOpen');
    expect(hall.refused(li, resume(1))).toBe('windowNotOpen');
    hall.get(li, open(1));
    expect(hall.refused(li, resume(1))).toBe('windowNotPaused');
    hall.get(li, pause(1));
    expect(hall.window(1).now).toMatchObject({ state: 'paused', opened: true, reason: 'break' });
    expect(hall.refused(li, pause(1))).toBe('windowPaused');
    expect(hall.refused(li, open(1))).toBe('windowPaused');
    hall.get(li, resume(1));
    expect(hall.window(1).now).toMatchObject({ state: 'open', clerk: 'li' });
  });

  test('W4 nobody signs off with a visitor at the window', () => {
    const hall = new VirtualHall().open(1);
    hall.take('birth');
    hall.call(1);
    expect(hall.refused(api, close(1))).toBe('visitNotFinished');
    hall.get(api, { name: 'startService', window: 1 });
    expect(hall.refused(api, close(1))).toBe('visitNotFinished');
    hall.finish(1).get(api, close(1));
    expect(hall.window(1).now.state).toBe('closed');
  });

  test('W5 only its own clerk, or a key in her stead, works it', () => {
    const hall = new VirtualHall();
    hall.take('birth');
    hall.get(li, open(1));
    for (const stranger of [wang, manager]) {
      expect(hall.refused(stranger, callNext(1))).toBe('notYourWindow');
      expect(hall.refused(stranger, pause(1))).toBe('notYourWindow');
      expect(hall.refused(stranger, close(1))).toBe('notYourWindow');
    }
    for (const device of [kiosk, board()]) expect(hall.refused(device, callNext(1))).toBe('notAllowed');
    hall.get(api, callNext(1));
    hall.get(li, { name: 'finishService', window: 1, thenCallNext: false });
    expect(hall.window(1).now).toMatchObject({ clerk: 'li' });
  });

  test('W5 a key without the authority works none', () => {
    const hall = new VirtualHall().open(1);
    const reader = { kind: 'key', id: 'reader', authorities: ['ticket:take'] } as const;
    expect(hall.refused(reader, callNext(1))).toBe('notAllowed');
    hall.get(reader, { name: 'takeTicket', items: ['birth'], language: 'zh', channel: 'api' });
  });
});

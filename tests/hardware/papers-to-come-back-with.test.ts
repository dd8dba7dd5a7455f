// What is brought back to the hall, read from the bytes that a printer got: the pass and the notice, their codes for a scanner, nothing of a person.
import { afterEach, describe, expect, test } from 'vitest';
import { readDeedText } from '../../contract/deed-text.ts';
import { readPassText } from '../../contract/pass-text.ts';
import type { Language } from '../../contract/settings.ts';
import type { PaperWanted } from '../../contract/views/printer.ts';
import { dropOffWords } from '../../contract/words/drop-off.ts';
import { dayInWords } from '../../contract/words/refusals.ts';
import { tcpCable } from '../../hardware/cables/tcp.ts';
import { documentOf } from '../../hardware/paper-slip.ts';
import { Printer } from '../../hardware/printers/print.ts';
import { printerProfiles } from '../../hardware/printers/profiles.ts';
import type { VirtualTicket } from '../../hardware/printers/virtual-printer.ts';
import { startVirtualPrinter } from '../../hardware/printers/virtual-printer.ts';
import { printerView } from '../../server/hall/views/printer.ts';
import { agent, api, guide, kiosk, VirtualHall } from '../support/virtual-hall.ts';
import { smallHall } from '../support/small-hall.ts';
import { surroundingsWith } from '../support/around-hall.ts';

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const thing of open.splice(0).toReversed()) await thing.close();
});

/** What the agent is shown: as the door has it before the address is filled in. */
function wanted(hall: VirtualHall): PaperWanted[] {
  const around = surroundingsWith({ clock: () => hall.now });
  return printerView(hall.hall, around.around(), hall.now, undefined)?.papers ?? [];
}

async function printed(paper: PaperWanted): Promise<VirtualTicket> {
  const device = await startVirtualPrinter();
  const connect = () => tcpCable({ host: device.host, port: device.printPort });
  const printer = new Printer({ connect, profile: printerProfiles['epson-80'] });
  open.push(device, printer);
  expect(await printer.print(documentOf(paper))).toMatchObject({ outcome: 'printed' });
  const [slip] = device.tickets();
  if (slip === undefined) throw new Error('nothing came out');
  expect(slip.complaints).toEqual([]);
  return slip;
}

const words = (slip: VirtualTicket): string => slip.text.replaceAll(/\s+/g, '');

describe('a 二次优先卡', () => {
  const given = (language: Language) => {
    const hall = new VirtualHall();
    hall.open(1);
    const { ticketId } = hall.get(kiosk, {
      name: 'takeTicket',
      items: ['birth'],
      language,
      channel: 'kiosk',
    });
    hall.get(api, { name: 'markBackendDown', items: ['birth'], reason: 'system' });
    const pass = hall.get(kiosk, { name: 'givePass', ticketId, printer: 'K1' });
    const [paper] = wanted(hall);
    if (paper === undefined) throw new Error('no paper is wanted');
    return { pass, paper, ticketId, hall };
  };

  test.each(['zh', 'en', 'ru'] as const)(
    '%s: number, code and last day, by eye and by scanner',
    async (language) => {
      const { pass, paper, ticketId, hall } = given(language);
      const slip = await printed(paper);
      expect(slip.qr).toHaveLength(1);
      expect(slip.qr[0]).toMatch(/^PASS\d{11}$/);
      expect(readPassText(slip.qr[0] ?? '')).toEqual({ pass: pass.pass, code: pass.code });
      for (const said of [pass.pass, pass.code, hall.ticket(ticketId).number, '二次优先卡'])
        expect(words(slip)).toContain(said);
      for (const spoken of new Set(['zh', language] as const))
        expect(words(slip)).toContain(dayInWords(pass.validUntil, spoken).replaceAll(/\s+/g, ''));
    },
  );

  test('holds nothing but itself: no visit, no address, no secret, no person', async () => {
    const { paper, ticketId } = given('zh');
    const slip = await printed({ ...paper, url: `http://hall.example/t/${ticketId}.0123456789abcdef` });
    const all = slip.text + slip.qr.join('');
    for (const secret of [ticketId, 'http', '0123456789abcdef', paper.paperId])
      expect(all).not.toContain(secret);
    expect(all).not.toMatch(/1[3-9]\d{9}|\d{17}[\dX]/);
  });
});

test('PU3 the receipt of a numbered case has its number and code for a scanner', async () => {
  const hall = new VirtualHall();
  hall.take('birth');
  hall.open(1);
  hall.call(1);
  hall.get(api, { name: 'addCaseNo', window: 1, caseNo: 'HRB-2026-00017' });
  const { deed } = hall.get(api, { name: 'acceptCase', window: 1 });
  const paper = wanted(hall).find((one) => 'deed' in one && one.deed?.id === deed);
  if (paper === undefined) throw new Error('no paper is wanted');
  const slip = await printed(paper);
  const code = hall.hall.deeds.get(deed)?.code ?? '';
  expect(slip.qr.map(readDeedText)).toEqual([{ deed, code }]);
  expect(words(slip)).toContain(code);
});

test('a deferral has its number and code for a scanner, a receipt has none', async () => {
  const hall = new VirtualHall();
  hall.take('birth');
  hall.open(1);
  hall.call(1);
  hall.get(api, { name: 'noteMaterials', window: 1, received: ['id-card'], returned: [] });
  const deferred = { materials: ['birth.2'], days: 3 };
  const { deed, deferral = '' } = hall.get(api, { name: 'acceptCase', window: 1, deferred });
  const papers = wanted(hall);
  const of = (id: string) => papers.find((paper) => 'deed' in paper && paper.deed?.id === id);
  const receipt = of(deed);
  const promise = of(deferral);
  if (receipt === undefined || promise === undefined) throw new Error('a paper is missing');
  const slip = await printed(promise);
  const code = hall.hall.deeds.get(deferral)?.code ?? '';
  expect(slip.qr.map(readDeedText)).toEqual([{ deed: deferral, code }]);
  expect(words(slip)).toContain(deferral);
  expect(words(slip)).toContain(code);
  const received = await printed(receipt);
  expect(received.qr).toEqual([]);
  expect(words(received)).toMatch(/已收材料1\.\S/);
});

describe('papers left to be handled (留件代办)', () => {
  test.each(['zh', 'en', 'ru'] as const)(
    'names reference, item, where the papers go and how she is told, %s beside Chinese',
    async (language) => {
      const hall = new VirtualHall(smallHall({ dropOffBeforeClosing: true }));
      const {
        reference,
        assistanceId,
        paperId = '',
      } = hall.get(api, {
        name: 'requestAssistance',
        kind: 'entrusted',
        item: 'birth',
        dropOff: true,
        printer: 'K1',
        language,
      });
      const [paper] = wanted(hall);
      if (paper === undefined) throw new Error('no paper is wanted');
      const said = words(await printed(paper));
      const tidy = (text: string) => text.replaceAll(/\s+/g, '');
      for (const spoken of new Set(['zh', language] as const)) {
        const { title, where, told, keep } = dropOffWords[spoken];
        for (const sentence of [title, where, told, keep]) expect(said).toContain(tidy(sentence));
      }
      expect(said).toContain(reference);
      expect(said).toContain('birth');
      expect(said).not.toContain(tidy(dropOffWords.zh.copy(1)));
      hall.get(agent(), { name: 'claimPaper', paperId, printer: 'K1' });
      hall.get(agent(), { name: 'reportPaper', paperId, attempt: 1, outcome: 'printed' });
      hall.get(guide, { name: 'wantAssistancePaper', assistanceId, printer: 'K1' });
      const [again] = wanted(hall);
      if (again === undefined) throw new Error('no second paper is wanted');
      const marked = words(await printed(again));
      expect(marked).toContain(reference);
      for (const spoken of new Set(['zh', language] as const))
        expect(marked).toContain(tidy(dropOffWords[spoken].copy(2)));
    },
  );
});

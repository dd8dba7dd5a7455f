// Bookings whose time the hall has taken away: each to another time, all to the next free one, or given up with notice.
import { Button, Popconfirm } from 'antd';
import { useState } from 'react';
import type { BookingRow } from '../../contract/rest/bookings.ts';
import { refusalSentence } from '../../contract/words/refusals.ts';
import { useAsk } from '../../ui/connection.tsx';
import { clockTime, dayName } from '../../ui/format.ts';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { fetchJson } from '../../ui/session.tsx';
import { bookableOf } from '../../ui/slot-days.ts';
import { SlotPicker } from '../booking/slot-picker.tsx';
import { bookingStaffWords } from '../booking/words.ts';
import { bookingsWords } from './bookings-words.ts';
import { useReading } from './use-reading.ts';

const shownAtOnce = 200;

export function AffectedBookings({
  count,
  timeZone,
  now,
  named,
  onSettled,
}: {
  count: number;
  timeZone: string;
  now: number;
  named: (row: BookingRow) => string;
  onSettled: () => void;
}) {
  const say = useWords(bookingsWords);
  const { language } = useLanguage();
  const ask = useAsk();
  const [rows, setRows] = useState<BookingRow[]>([]);
  const [open, setOpen] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const [round, setRound] = useState(0);
  useReading(`${count} ${round}`, async () => {
    const path = `/desk/bookings?state=closedByHall&limit=${shownAtOnce}`;
    setRows((await fetchJson<{ bookings: BookingRow[] }>(path)).bookings);
  });
  const refused = (refusal: Parameters<typeof refusalSentence>[0]) =>
    setSaid(refusal.code === 'busy' ? say.notSettled : refusalSentence(refusal, language, timeZone, now));
  const done = () => {
    setOpen(null);
    setRound((before) => before + 1);
    onSettled();
  };
  const settle = async (bookingIds: string[], how: 'nextFree' | 'cancel') => {
    const answer = await ask<'settleAffected'>({ name: 'settleAffected', bookingIds, how });
    if (!answer.ok) return refused(answer.refusal);
    const { moved, cancelled, left } = answer.answer;
    setSaid(say.settled(moved, cancelled, left));
    return done();
  };
  const move = async (bookingId: string, start: number) => {
    const answer = await ask<'changeBooking'>({ name: 'changeBooking', bookingId, start });
    if (!answer.ok) return refused(answer.refusal);
    setSaid(say.settled(1, 0, 0));
    return done();
  };
  const failed = () => setSaid(say.notSettled);
  const all = rows.map(({ bookingId }) => bookingId);
  return (
    <section className="panel" aria-labelledby="bookings-affected">
      <h2 id="bookings-affected">{say.affected(count)}</h2>
      <p>{say.affectedHint}</p>
      <div className="booking-row">
        <Button
          type="primary"
          disabled={all.length === 0}
          onClick={() => void settle(all, 'nextFree').catch(failed)}
        >
          {say.allNextFree}
        </Button>
        <Popconfirm
          title={say.giveUpSure(all.length)}
          onConfirm={() => void settle(all, 'cancel').catch(failed)}
        >
          <Button danger disabled={all.length === 0}>
            {say.allGiveUp}
          </Button>
        </Popconfirm>
      </div>
      <output className="booking-trouble">{said}</output>
      <ul className="affected">
        {rows.map((row) => (
          <AffectedRow
            key={row.bookingId}
            row={row}
            name={named(row)}
            timeZone={timeZone}
            open={open === row.bookingId}
            onOpen={() => setOpen(open === row.bookingId ? null : row.bookingId)}
            onMove={(start) => void move(row.bookingId, start).catch(failed)}
            onSettle={(how) => void settle([row.bookingId], how).catch(failed)}
          />
        ))}
      </ul>
    </section>
  );
}

function AffectedRow({
  row,
  name,
  timeZone,
  open,
  onOpen,
  onMove,
  onSettle,
}: {
  row: BookingRow;
  name: string;
  timeZone: string;
  open: boolean;
  onOpen: () => void;
  onMove: (start: number) => void;
  onSettle: (how: 'nextFree' | 'cancel') => void;
}) {
  const say = useWords(bookingsWords);
  const staff = useWords(bookingStaffWords);
  const { language } = useLanguage();
  return (
    <li>
      <div className="affected-row">
        <b className="figures">
          {dayName(row.start, timeZone, language)} {clockTime(row.start, timeZone)}
        </b>
        <span>{name}</span>
        <span>{staff.channels[row.channel]}</span>
        <Button onClick={() => onSettle('nextFree')}>{say.nextFree}</Button>
        <Button aria-expanded={open} onClick={onOpen}>
          {say.moveTo}
        </Button>
        <Button danger onClick={() => onSettle('cancel')}>
          {say.giveUp}
        </Button>
      </div>
      {open ? <SlotPicker wanted={bookableOf(row)} timeZone={timeZone} onChoose={onMove} /> : null}
    </li>
  );
}

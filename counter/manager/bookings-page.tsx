// 预约: a week of slots with their load, more places, closing a slot or a day, the bookings of the day and what became of them.
import { Button, Popconfirm } from 'antd';
import { useState } from 'react';
import type { BookingRow } from '../../contract/rest/bookings.ts';
import { useCatalogue } from '../../ui/catalogue.tsx';
import { useAsk } from '../../ui/connection.tsx';
import { clockTime, dayName } from '../../ui/format.ts';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { fetchJson } from '../../ui/session.tsx';
import type { ManagerView } from '../../contract/views/manager.ts';
import { bookingStaffWords } from '../booking/words.ts';
import { AffectedBookings } from './bookings-affected.tsx';
import { BookingRates } from './bookings-rates.tsx';
import type { DayFigures } from './bookings-rates.tsx';
import { useReading } from './use-reading.ts';
import './bookings.css';
import { bookingsWords } from './bookings-words.ts';

interface Slot {
  start: number;
  until: number;
  places: number;
  taken: number;
  kept: number;
  closed: boolean;
}
interface Calendar {
  pools: { pool: string; queue: string; days: { day: string; slots: Slot[] }[] }[];
  closures: { from: number; until: number; pool: string | null }[];
  figures: DayFigures[];
  affected: number;
}
type Page = { bookings: BookingRow[]; more: number };

export function BookingsPage({ view }: { view: ManagerView }) {
  const say = useWords(bookingsWords);
  const staff = useWords(bookingStaffWords);
  const { say: inWords } = useLanguage();
  const catalogue = useCatalogue(view.catalogue);
  const [calendar, setCalendar] = useState<Calendar | null>(null);
  const [rows, setRows] = useState<Page>({ bookings: [], more: 0 });
  const [pool, setPool] = useState(0);
  const [day, setDay] = useState<string | null>(null);
  const [chosen, setChosen] = useState<number | null>(null);
  const [said, setSaid] = useState('');
  const [round, setRound] = useState(0);
  const ask = useAsk();
  const here = calendar?.pools[pool];
  const shown = here?.days.find((one) => one.day === day) ?? here?.days[0];
  const shownDay = shown?.day;
  // Read again at once after whatever was done, and now and then for what others do.
  const read = async () => {
    const found = await fetchJson<Calendar>(`/desk/slots?from=${view.day}&days=8`);
    const listed = await fetchJson<Page>(`/desk/bookings?day=${shownDay ?? view.day}&limit=100`);
    setCalendar(found);
    setRows(listed);
  };
  useReading(`${view.day} ${shownDay} ${round}`, read);
  if (calendar === null) return null;
  if (here === undefined || shown === undefined) return <section className="panel">{say.none}</section>;
  const tell = (answer: { ok: boolean; message?: string }) => {
    setSaid(answer.ok ? '' : (answer.message ?? ''));
    setRound((count) => count + 1);
  };
  const close = (from: number, until: number, closed: boolean) =>
    ask<'closeSlots'>({ name: 'closeSlots', from, until, pool: here.pool, reason: 'other', closed }).then(
      tell,
      () => undefined,
    );
  /** A slot may be closed by itself or with its whole day: what closed it is taken back. */
  const reopen = (start: number) => {
    const covers = ({ from, until, pool: of }: Calendar['closures'][number]) =>
      from <= start && start < until && (of === null || of === here.pool);
    const found = calendar.closures.find(covers);
    if (found === undefined) return Promise.resolve();
    const of = found.pool === null ? {} : { pool: found.pool };
    const { from, until } = found;
    return ask<'closeSlots'>({ name: 'closeSlots', from, until, ...of, reason: 'other', closed: false }).then(
      tell,
      () => undefined,
    );
  };
  const places = (more: number, start: number) =>
    ask<'openMorePlaces'>({ name: 'openMorePlaces', pool: here.pool, start, more }).then(
      tell,
      () => undefined,
    );
  const slot = shown.slots.find(({ start }) => start === chosen);
  const time = (at: number) => clockTime(at, view.timeZone);
  const [first, last] = [shown.slots[0], shown.slots.at(-1)];
  const named = (row: BookingRow) =>
    catalogue?.items.find(({ id }) => id === row.items[0])?.name ??
    catalogue?.queues.find(({ id }) => id === row.queue)?.name;
  const queueName = (id: string) => catalogue?.queues.find((queue) => queue.id === id)?.name;
  return (
    <>
      <section className="panel" aria-labelledby="bookings">
        <h2 id="bookings">{say.title}</h2>
        <div className="booking-row">
          {calendar.pools.map((one, index) => {
            const name = queueName(one.queue);
            return (
              <Button
                key={one.pool}
                type={index === pool ? 'primary' : 'default'}
                onClick={() => setPool(index)}
              >
                {name === undefined ? one.pool : inWords(name)}
              </Button>
            );
          })}
        </div>
        <div className="booking-row">
          {here.days.map((one) => (
            <DayButton
              key={one.day}
              day={one}
              view={view}
              on={one === shown}
              onPick={() => setDay(one.day)}
            />
          ))}
        </div>
        <ul className="booking-slots">
          {shown.slots.map((one) => (
            <li key={one.start}>
              <button
                type="button"
                aria-pressed={one.start === chosen}
                data-closed={one.closed}
                onClick={() => setChosen(one.start)}
              >
                <b className="figures">{time(one.start)}</b>
                <span>{one.closed ? say.closed : say.load(one.taken, one.places)}</span>
                <meter aria-hidden="true" min={0} max={Math.max(1, one.places)} value={one.taken} />
                <small>{say.kept(one.kept)}</small>
              </button>
            </li>
          ))}
        </ul>
        <div className="booking-row">
          {slot === undefined ? null : (
            <>
              <b className="figures">{say.chosen(time(slot.start), time(slot.until))}</b>
              <Button onClick={() => void places(1, slot.start)}>{say.more}</Button>
              <Button onClick={() => void places(-1, slot.start)}>{say.fewer}</Button>
              <Button
                danger={!slot.closed}
                onClick={() => void (slot.closed ? reopen(slot.start) : close(slot.start, slot.until, true))}
              >
                {slot.closed ? say.reopenSlot : say.closeSlot}
              </Button>
            </>
          )}
          {first === undefined || last === undefined ? null : (
            <Popconfirm
              title={say.closeDaySure(shown.slots.reduce((sum, { taken }) => sum + taken, 0))}
              onConfirm={() => void close(first.start, last.until, true)}
            >
              <Button danger>{say.closeDay}</Button>
            </Popconfirm>
          )}
        </div>
        <output className="booking-trouble">{said}</output>
      </section>
      {calendar.affected === 0 ? null : (
        <AffectedBookings
          count={calendar.affected}
          timeZone={view.timeZone}
          now={view.now}
          named={(row) => {
            const name = named(row);
            return name === undefined ? row.queue : inWords(name);
          }}
          onSettled={() => setRound((count) => count + 1)}
        />
      )}
      <section className="panel" aria-labelledby="bookings-day">
        <h2 id="bookings-day">{say.today}</h2>
        <table className="booking-table">
          <thead>
            <tr>
              <th>{say.slot}</th>
              <th>{say.item}</th>
              <th>{say.channel}</th>
              <th>{say.state}</th>
            </tr>
          </thead>
          <tbody>
            {rows.bookings.map((row) => {
              const name = named(row);
              return (
                <tr key={row.bookingId}>
                  <td className="figures">{time(row.start)}</td>
                  <td>{name === undefined ? row.queue : inWords(name)}</td>
                  <td>{staff.channels[row.channel]}</td>
                  <td>
                    {staff.states[row.state]} {row.number}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
        {rows.bookings.length === 0 ? <p>{say.noneThisDay}</p> : null}
        {rows.more === 0 ? null : <p>{say.moreRows(rows.more)}</p>}
      </section>
      <BookingRates figures={calendar.figures} />
    </>
  );
}

function DayButton({
  day,
  view,
  on,
  onPick,
}: {
  day: { slots: Slot[] };
  view: ManagerView;
  on: boolean;
  onPick: () => void;
}) {
  const { language } = useLanguage();
  return (
    <Button type={on ? 'primary' : 'default'} onClick={onPick}>
      {dayName(day.slots[0]?.start ?? view.now, view.timeZone, language)}
    </Button>
  );
}

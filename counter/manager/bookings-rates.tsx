// What became of bookings, by the way they were made: a bar for each day, and the rates as a table beside it.
import { Select } from 'antd';
import { useState } from 'react';
import type { BookingChannel } from '../../contract/commands/bookings.ts';
import { useWords } from '../../ui/language.tsx';
import { bookingStaffWords } from '../booking/words.ts';
import { bookingsWords } from './bookings-words.ts';

type Count = 'kept' | 'late' | 'tooLate' | 'noShow' | 'wrongItem';
export type DayFigures = { day: string; channel: BookingChannel } & Record<Count, number>;

const parts = ['kept', 'late', 'noShow'] as const;
type Part = (typeof parts)[number];
const chart = { width: 720, height: 220, left: 36, bottom: 26, top: 10 } as const;
const daysShown = 31;

/** Too late is late: she came. */
function countOf({ kept, late, tooLate, noShow }: Record<Count, number>): Record<Part, number> {
  return { kept, late: late + tooLate, noShow };
}

function summed(figures: readonly DayFigures[]): Record<Count, number> {
  const sum = { kept: 0, late: 0, tooLate: 0, noShow: 0, wrongItem: 0 };
  for (const one of figures) {
    for (const key of Object.keys(sum) as Count[]) sum[key] += one[key];
  }
  return sum;
}

export function BookingRates({ figures }: { figures: DayFigures[] }) {
  const say = useWords(bookingsWords);
  const staff = useWords(bookingStaffWords);
  const [channel, setChannel] = useState<BookingChannel | 'all'>('all');
  const channels = [...new Set(figures.map((one) => one.channel))].sort();
  const shown = figures.filter((one) => channel === 'all' || one.channel === channel);
  const days = [...new Set(figures.map(({ day }) => day))].sort().slice(-daysShown);
  const byDay = days.map((day) => ({
    day,
    ...countOf(summed(shown.filter((one) => one.day === day))),
  }));
  const name = channel === 'all' ? say.allChannels : staff.channels[channel];
  return (
    <section className="panel" aria-labelledby="bookings-rates">
      <h2 id="bookings-rates">{say.figures}</h2>
      {figures.length === 0 ? (
        <p>{say.noRates}</p>
      ) : (
        <div className="rates">
          <div>
            <div className="booking-row">
              <Select
                aria-label={say.channel}
                value={channel}
                onChange={(chosen: BookingChannel | 'all') => setChannel(chosen)}
                options={[
                  { value: 'all', label: say.allChannels },
                  ...channels.map((one) => ({ value: one, label: staff.channels[one] })),
                ]}
                style={{ minWidth: '9rem' }}
              />
              <ul className="rates-legend">
                {parts.map((part) => (
                  <li key={part} data-part={part}>
                    {{ kept: say.keptOnTime, late: say.late, noShow: say.noShow }[part]}
                  </li>
                ))}
              </ul>
            </div>
            <Bars days={byDay} title={say.chartOf(name)} />
          </div>
          <RatesTable channels={channels} figures={figures} />
        </div>
      )}
    </section>
  );
}

/** Three parts stacked for each day, always in one order; the same numbers stand in the table beside it. */
function Bars({ days, title }: { days: ({ day: string } & Record<Part, number>)[]; title: string }) {
  const highest = Math.max(4, ...days.map(({ kept, late, noShow }) => kept + late + noShow));
  const room = chart.height - chart.bottom - chart.top;
  const step = (chart.width - chart.left) / Math.max(days.length, 7);
  const y = (count: number) => chart.top + room * (1 - count / highest);
  return (
    <figure aria-label={title}>
      <svg className="rates-chart" viewBox={`0 0 ${chart.width} ${chart.height}`} aria-hidden="true">
        {[0, Math.round(highest / 2), highest].map((count) => (
          <g key={count} className="rates-line">
            <line x1={chart.left} x2={chart.width} y1={y(count)} y2={y(count)} />
            <text x={chart.left - 6} y={y(count) + 4} textAnchor="end">
              {count}
            </text>
          </g>
        ))}
        {days.map(({ day, ...count }, index) => {
          const x = chart.left + index * step + step * 0.15;
          let below = 0;
          return (
            <g key={day}>
              {parts.map((part) => {
                const from = below;
                below += count[part];
                return (
                  <rect
                    key={part}
                    data-part={part}
                    x={x}
                    width={step * 0.7}
                    y={y(below)}
                    height={Math.max(0, y(from) - y(below))}
                  />
                );
              })}
              {index % Math.ceil(days.length / 8) === 0 ? (
                <text x={x + step * 0.35} y={chart.height - 8} textAnchor="middle">
                  {day.slice(5).replace('-', '/')}
                </text>
              ) : null}
            </g>
          );
        })}
      </svg>
    </figure>
  );
}

function RatesTable({ channels, figures }: { channels: BookingChannel[]; figures: DayFigures[] }) {
  const say = useWords(bookingsWords);
  const staff = useWords(bookingStaffWords);
  const rows = [
    ...channels.map((channel) => ({
      name: staff.channels[channel],
      sum: summed(figures.filter((one) => one.channel === channel)),
    })),
    { name: say.allChannels, sum: summed(figures) },
  ];
  return (
    <table className="booking-table">
      <caption className="unseen">{say.rates}</caption>
      <thead>
        <tr>
          <th scope="col">{say.channel}</th>
          <th scope="col">{say.keptOnTime}</th>
          <th scope="col">{say.late}</th>
          <th scope="col">{say.noShow}</th>
          <th scope="col">{say.wrongItem}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, sum }) => {
          const { kept, late, noShow } = countOf(sum);
          const due = kept + late + noShow;
          const share = (count: number) => say.share(due === 0 ? 0 : Math.round((count / due) * 100));
          return (
            <tr key={name}>
              <th scope="row">{name}</th>
              {[kept, late, noShow, sum.wrongItem].map((count, index) => (
                // Four columns that never change places.
                // oxlint-disable-next-line react/no-array-index-key
                <td key={index} className="figures">
                  {count} <small>{share(count)}</small>
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

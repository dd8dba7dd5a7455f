// The devices' health: those in trouble by name, the others as one sentence with their list behind it.
import type { DeviceState, ManagerView } from '../../contract/views/manager.ts';
import { StateChip } from '../state-chip.tsx';
import type { Tone } from '../state-chip.tsx';
import { duration } from '../../ui/format.ts';
import { useLanguage, useWords } from '../../ui/language.tsx';
import type { AlarmNames } from './alarm-words.ts';
import { deviceName } from './device-name.ts';
import { managerWords } from './words.ts';

const tones: Record<DeviceState['level'], Tone> = { ok: 'good', yellow: 'warm', red: 'bad' };

export function Devices({ view, now, names }: { view: ManagerView; now: number; names: AlarmNames }) {
  const say = useWords(managerWords);
  const bad = view.devices.filter((device) => device.level !== 'ok').length;
  const count = view.devices.length + view.devicesMore;
  const sentence =
    count === 0 ? say.devicesNone : bad === 0 ? say.devicesWell(count) : say.devicesBad(bad, count);
  return (
    <section className="panel devices" aria-labelledby="devices">
      <div className="section-head">
        <h2 id="devices">{say.devicesTitle}</h2>
        <p>{sentence}</p>
      </div>
      <ul>
        {view.devices.map((device) => (
          <DeviceRow key={device.id} device={device} now={now} names={names} />
        ))}
      </ul>
      {view.devicesMore > 0 ? <p className="more">{say.more(view.devicesMore)}</p> : null}
    </section>
  );
}

function DeviceRow({ device, now, names }: { device: DeviceState; now: number; names: AlarmNames }) {
  const say = useWords(managerWords);
  const { language } = useLanguage();
  const label = device.kind === 'printer' ? names.printer(device.id) : device.label;
  return (
    <li className="device" data-level={device.level}>
      <StateChip tone={tones[device.level]}>{say.health[device.health] ?? device.health}</StateChip>
      <span className="device-label">{deviceName(device.kind, label, say.deviceKind)}</span>
      {device.level === 'ok' ? null : (
        <small className="figures">{say.since(duration(now - device.since, language))}</small>
      )}
    </li>
  );
}

// 设备: new devices are confirmed by the code on their screens; known ones can be cut off.
import { Alert, Button, Input, Popconfirm, Table } from 'antd';
import { useState } from 'react';
import type { SubmitEvent } from 'react';
import { clockTime } from '../../ui/format.ts';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { StateChip } from '../state-chip.tsx';
import { deviceName } from './device-name.ts';
import { dayAndTime } from './moment.ts';
import { useServerList } from './server-list.ts';
import type { ServerList } from './server-list.ts';
import type { ManagerWords } from './words-shape.ts';
import { managerWords } from './words.ts';

type DeviceRole = 'kiosk' | 'board' | 'windowDisplay' | 'pad' | 'agent';
interface Placed {
  role: DeviceRole;
  label: string;
  zone?: string;
  window?: number;
  printer?: string;
}
interface KnownDevice extends Placed {
  id: string;
  pairedAt: number;
  lastSeenAt?: number;
  revoked: boolean;
}
interface PairingRequest extends Placed {
  code: string;
  expiresAt: number;
}
interface DeviceLists {
  devices: KnownDevice[];
  requests: PairingRequest[];
}

export function DevicesPage({ timeZone }: { timeZone: string }) {
  const server = useServerList<DeviceLists>('/manage/devices', 3_000);
  return (
    <>
      {server.trouble === null ? null : <Alert type="error" title={server.trouble} showIcon />}
      <Pairing server={server} timeZone={timeZone} />
      <Known server={server} timeZone={timeZone} />
    </>
  );
}

function placeOf(device: Placed, say: ManagerWords): string {
  const parts = [
    ...(device.window === undefined ? [] : [say.window(device.window)]),
    ...(device.zone === undefined ? [] : [say.zone(device.zone)]),
    ...(device.printer === undefined ? [] : [device.printer]),
  ];
  return parts.join(' · ');
}

function Pairing({ server, timeZone }: { server: ServerList<DeviceLists>; timeZone: string }) {
  const say = useWords(managerWords);
  const [code, setCode] = useState('');
  const [confirmed, setConfirmed] = useState(false);
  const confirm = async (wanted: string) => {
    setConfirmed(false);
    const paired = await server.change<{ id: string }>('/manage/devices/confirm', { code: wanted });
    if (paired === null) return;
    setConfirmed(true);
    setCode('');
  };
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    confirm(code).catch(() => undefined);
  };
  const requests = server.list?.requests ?? [];
  return (
    <section className="panel" aria-labelledby="pairing">
      <h2 id="pairing">{say.pairingTitle}</h2>
      <p className="quiet">{requests.length === 0 ? say.pairingNone : say.pairingHelp}</p>
      <output>
        {confirmed ? <Alert type="success" title={say.confirmed} showIcon role="none" /> : null}
      </output>
      <ul className="pairing-requests">
        {requests.map((request) => (
          <li key={request.code}>
            <b className="figures">
              {request.code.slice(0, 3)} {request.code.slice(3)}
            </b>
            <span>
              {say.deviceKind[request.role]} {placeOf(request, say)}
              <small>{say.pairingUntil(clockTime(request.expiresAt, timeZone))}</small>
            </span>
            <Button
              type="primary"
              aria-label={`${say.confirm} ${request.code}`}
              onClick={() => {
                confirm(request.code).catch(() => undefined);
              }}
            >
              {say.confirm}
            </Button>
          </li>
        ))}
      </ul>
      <form className="pairing-enter" onSubmit={submit}>
        <label htmlFor="pairing-code">{say.pairingEnter}</label>
        <Input
          id="pairing-code"
          inputMode="numeric"
          autoComplete="off"
          maxLength={7}
          value={code}
          onChange={(event) => setCode(event.target.value.replace(/\D/g, '').slice(0, 6))}
        />
        <Button htmlType="submit" disabled={code.length !== 6}>
          {say.confirm}
        </Button>
      </form>
    </section>
  );
}

function Known({ server, timeZone }: { server: ServerList<DeviceLists>; timeZone: string }) {
  const say = useWords(managerWords);
  const { language } = useLanguage();
  const when = (at: number | undefined) =>
    at === undefined ? say.never : dayAndTime(at, timeZone, language);
  return (
    <section className="panel" aria-labelledby="known">
      <h2 id="known">{say.knownTitle}</h2>
      <Table<KnownDevice>
        rowKey="id"
        size="middle"
        loading={server.list === null && server.trouble === null}
        dataSource={server.list?.devices ?? []}
        pagination={{ pageSize: 20, hideOnSinglePage: true }}
        locale={{ emptyText: say.knownNone }}
        columns={[
          { title: say.device, render: (_, device) => deviceName(device.role, device.label, say.deviceKind) },
          { title: say.place, render: (_, device) => placeOf(device, say) },
          { title: say.pairedAt, render: (_, device) => when(device.pairedAt) },
          { title: say.seenAt, render: (_, device) => when(device.lastSeenAt) },
          {
            title: say.state,
            render: (_, device) =>
              device.revoked ? (
                <StateChip tone="calm">{say.revoked}</StateChip>
              ) : (
                <RevokeDevice device={device} server={server} />
              ),
          },
        ]}
      />
    </section>
  );
}

function RevokeDevice({ device, server }: { device: KnownDevice; server: ServerList<DeviceLists> }) {
  const say = useWords(managerWords);
  return (
    <Popconfirm
      title={say.revokeAsk}
      okText={say.revoke}
      cancelText={say.cancel}
      onConfirm={() => {
        server.change('/manage/devices/revoke', { id: device.id }).catch(() => undefined);
      }}
    >
      <Button
        danger
        size="small"
        aria-label={`${say.revoke} ${deviceName(device.role, device.label, say.deviceKind)}`}
      >
        {say.revoke}
      </Button>
    </Popconfirm>
  );
}

// Before a change is published: when it takes effect, what it changes, who would be in its way, and what it does to those who wait.
import { Alert, Button, Modal, Select } from 'antd';
import { useState } from 'react';
import type { SettingsEdit, SettingsPreview, SettingsState } from '../../../contract/settings-changes.ts';
import { useLanguage, useWords } from '../../../ui/language.tsx';
import { DifferenceList } from './changes.tsx';
import type { QueueNames } from './difference-words.ts';
import { Effect } from './effect.tsx';
import { usePreview } from './use-preview.ts';
import { WhenChoice } from './when-choice.tsx';
import type { When } from './when-choice.tsx';
import { authorityWords } from './words.ts';

export interface Wanted {
  edit: SettingsEdit;
  /** The version on which it was made. */
  base: string;
}
interface PreviewProps {
  wanted: Wanted;
  state: SettingsState;
  queues: readonly { id: string; name: string }[];
  queueName: QueueNames;
  timeZone: string;
  onClose: () => void;
  onRebase: () => void;
  onPublished: (sentence: string) => void;
}

export function Preview(props: PreviewProps) {
  const { wanted, state, queueName, timeZone, onClose, onRebase, onPublished } = props;
  const say = useWords(authorityWords);
  const [when, setWhen] = useState<When>({ at: 'now' });
  const [sendTo, setSendTo] = useState<ReadonlyMap<string, string>>(new Map());
  const { preview, trouble, publishing, publish } = usePreview({ wanted, state, when, sendTo, timeZone });
  const needing = preview === null ? [] : queuesInNeed(preview, sendTo);
  const now = when.at === 'now';
  const mayPublish =
    preview !== null &&
    preview.differences.length > 0 &&
    preview.mistakes.length === 0 &&
    needing.every((queue) => sendTo.has(queue)) &&
    !(now && preview.occupied.length > 0);
  return (
    <Modal
      open
      width={760}
      title={say.previewTitle}
      onCancel={onClose}
      mask={{ closable: false }}
      footer={[
        <Button key="back" onClick={onClose}>
          {say.cancel}
        </Button>,
        <Button
          key="publish"
          type="primary"
          disabled={!mayPublish || publishing}
          onClick={() => {
            publish(onPublished).catch(() => undefined);
          }}
        >
          {publishing ? say.publishing : say.publish}
        </Button>,
      ]}
    >
      <div className="authority-preview">
        <WhenChoice when={when} now={state.now} timeZone={timeZone} onChange={setWhen} />
        {trouble === null ? null : (
          <Alert
            type="error"
            showIcon
            title={trouble.sentence}
            action={
              trouble.code === 'settingsChangedMeanwhile' ? (
                <Button size="small" onClick={onRebase}>
                  {say.rebase}
                </Button>
              ) : null
            }
          />
        )}
        {preview === null ? null : (
          <>
            <section>
              <h3>{say.whatChanges}</h3>
              {preview.differences.length === 0 ? <p>{say.nothing}</p> : null}
              <DifferenceList {...preview} queueName={queueName} />
            </section>
            <Obstacles
              {...props}
              preview={preview}
              needing={needing}
              now={now}
              sendTo={sendTo}
              onSendTo={setSendTo}
            />
            <Effect rows={preview.queues} queueName={queueName} />
          </>
        )}
      </div>
    </Modal>
  );
}

/** Queues for which somebody must say where their visitors go; those already answered stay to be seen. */
function queuesInNeed(preview: SettingsPreview, sendTo: ReadonlyMap<string, string>): string[] {
  return [...new Set([...preview.unserved, ...preview.stranded.map(({ queue }) => queue), ...sendTo.keys()])];
}

function Obstacles({
  preview,
  needing,
  now,
  sendTo,
  onSendTo,
  queues,
  queueName,
}: PreviewProps & {
  preview: SettingsPreview;
  needing: readonly string[];
  now: boolean;
  sendTo: ReadonlyMap<string, string>;
  onSendTo: (sendTo: ReadonlyMap<string, string>) => void;
}) {
  const say = useWords(authorityWords);
  const { language } = useLanguage();
  const told = (queue: string): string | null => {
    const found = preview.stranded.find((one) => one.queue === queue);
    if (found !== undefined) {
      const dots = found.count > found.numbers.length ? '…' : '';
      return say.stranded(queueName(queue), found.count, found.numbers.join(say.listComma) + dots);
    }
    return preview.unserved.includes(queue) ? say.unserved(queueName(queue)) : null;
  };
  return (
    <>
      {preview.mistakes.length === 0 ? null : (
        <Alert
          type="error"
          showIcon
          title={say.mistakes}
          description={preview.mistakes.map((mistake) => mistake[language === 'zh' ? 'zh' : 'en']).join(' ')}
        />
      )}
      {preview.occupied.map(({ no, why }) => (
        <Alert key={no} type={now ? 'error' : 'warning'} showIcon title={say.occupied(no, why, now)} />
      ))}
      {needing.map((queue) => (
        <div key={queue} className="send-to" data-queue={queue}>
          {told(queue) === null ? null : <p>{told(queue)}</p>}
          <label>
            <span>{say.sendTo(queueName(queue))}</span>
            <Select
              aria-label={say.sendTo(queueName(queue))}
              placeholder={say.sendNowhere}
              value={sendTo.get(queue) ?? null}
              allowClear
              options={queues
                .filter(({ id }) => id !== queue && !preview.unserved.includes(id))
                .map(({ id, name }) => ({ value: id, label: name }))}
              onChange={(to: string | null | undefined) => {
                const next = new Map(sendTo);
                if (typeof to === 'string') next.set(queue, to);
                else next.delete(queue);
                onSendTo(next);
              }}
            />
          </label>
        </div>
      ))}
    </>
  );
}

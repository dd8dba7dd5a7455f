// 备份: a verified copy on demand, beside the one of every night.
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useWords } from '../../ui/language.tsx';
import { fetchJson } from '../../ui/session.tsx';
import { useTroubleSentence } from './server-list.ts';
import { managerWords } from './words.ts';

interface Backup {
  file: string;
  lines: number;
  bytes: number;
}

function sizeOf(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1_000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

export function BackupPage() {
  const say = useWords(managerWords);
  const sentence = useTroubleSentence();
  const [running, setRunning] = useState(false);
  const [told, setTold] = useState<{ type: 'success' | 'error'; text: string } | null>(null);
  const run = async () => {
    setRunning(true);
    setTold(null);
    try {
      const { file, lines, bytes } = await fetchJson<Backup>('/manage/backup', {});
      const text = say.backupDone(file, lines.toLocaleString('en'), sizeOf(bytes));
      setTold({ type: 'success', text });
    } catch (error) {
      setTold({ type: 'error', text: sentence(error) });
    } finally {
      setRunning(false);
    }
  };
  return (
    <section className="panel backup" aria-labelledby="backup">
      <h2 id="backup">{say.backupTitle}</h2>
      <p>{say.backupText}</p>
      <p>{say.backupCopy}</p>
      <Button
        type="primary"
        size="large"
        loading={running}
        onClick={() => {
          run().catch(() => undefined);
        }}
      >
        {running ? say.backupRunning : say.backupNow}
      </Button>
      <output>
        {told === null ? null : <Alert type={told.type} title={told.text} showIcon role="none" />}
      </output>
    </section>
  );
}

// A secret that the hall has made, shown once: whoever asked for it says that it is taken before the page goes on.
import { Button, Modal } from 'antd';

interface ShownOnceProps {
  /** Null: nothing to show. */
  given: { title: string; secret: string } | null;
  lines: readonly string[];
  taken: string;
  onTaken: () => void;
}

export function ShownOnce({ given, lines, taken, onTaken }: ShownOnceProps) {
  return (
    <Modal
      open={given !== null}
      title={given?.title ?? ''}
      closable={false}
      // A closed window of this kind would keep the secret in the page.
      destroyOnHidden
      keyboard={false}
      mask={{ closable: false }}
      footer={
        <Button type="primary" onClick={onTaken}>
          {taken}
        </Button>
      }
    >
      <p className="one-time-password" data-secret="true">
        {given?.secret}
      </p>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </Modal>
  );
}

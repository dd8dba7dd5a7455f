// The last page of something given at the kiosk: what to do with it, its code for a camera, how its paper stands, one way on.
import type { ReactNode } from 'react';
import { BigButton } from '../../ui/button.tsx';
import { useWords } from '../../ui/language.tsx';
import { QrCode } from '../../ui/qr-code.tsx';
import type { PaperNews } from './paper.ts';
import { Hands } from './Stage.tsx';
import { words } from './words.ts';

interface Parts {
  label: string;
  children: ReactNode;
  /** What a camera reads, and what the picture is. */
  code: { text: string; caption: string } | null;
  paper: ReactNode;
  onDone: () => void;
}

export function Given({ label, children, code, paper, onDone }: Parts) {
  const say = useWords(words);
  return (
    <Hands label={label}>
      <div className="going">
        <div className="going-where">{children}</div>
        {code === null ? null : (
          <figure className="going-phone">
            <QrCode text={code.text} />
            <figcaption>{code.caption}</figcaption>
          </figure>
        )}
      </div>
      {paper}
      <div className="deciding">
        <BigButton weight="main" onPress={onDone}>
          {say.noted}
        </BigButton>
      </div>
    </Hands>
  );
}

/** One sentence a line: each ends as its language has it. */
export function SlipNews({ paper, told }: { paper: PaperNews; told: readonly string[] }) {
  return (
    <output className={`paper paper-${paper}`}>
      {told.map((sentence) => (
        <span key={sentence}>{sentence}</span>
      ))}
    </output>
  );
}

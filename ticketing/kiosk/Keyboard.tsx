// Large keys on the screen: letters for the search, number and code for those who were missed.
import { Button } from 'react-aria-components';
import type { ReactNode } from 'react';

export function KeyRow({ children }: { children: ReactNode }) {
  return <div className="keys-row">{children}</div>;
}

export function Key({
  children,
  onPress,
  wide = false,
  label,
  disabled = false,
}: {
  children: ReactNode;
  onPress: () => void;
  wide?: boolean;
  label?: string;
  disabled?: boolean;
}) {
  return (
    <Button
      className={wide ? 'key key-wide' : 'key'}
      onPress={onPress}
      isDisabled={disabled}
      {...(label === undefined ? {} : { 'aria-label': label })}
    >
      {children}
    </Button>
  );
}

/** One row of single characters. */
export function Letters({ row, onKey }: { row: string; onKey: (letter: string) => void }) {
  return row.split('').map((letter) => (
    <Key key={letter} onPress={() => onKey(letter)}>
      {letter}
    </Key>
  ));
}

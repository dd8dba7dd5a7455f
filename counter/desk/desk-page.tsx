// The desk's page: which window, who sits there, and then the desk itself.
import { AsStaff } from '../../ui/identity.tsx';
import { asked } from '../../ui/open-screen.tsx';
import { DeskScreen } from './desk-screen.tsx';
import { WindowPicker } from './window-picker.tsx';

/** Null where the address names no window that could exist. */
function windowAsked(): number | null {
  const no = Number(asked.get('window'));
  return Number.isInteger(no) && no >= 1 && no <= 999 ? no : null;
}

export function DeskPage() {
  const no = windowAsked();
  return (
    <AsStaff screen="desk" window={no ?? undefined}>
      {no === null ? <WindowPicker /> : <DeskScreen no={no} />}
    </AsStaff>
  );
}

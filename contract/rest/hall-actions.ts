// Everything that the HTTP interface offers without naming a window: by what follows /api/v1/.
import { dutyActions } from './answering.ts';
import { backendActions } from './backend.ts';
import type { HallAction } from './backend.ts';
import { handlingActions } from './handlings.ts';
import { messageActions } from './messages.ts';
import { pickupActions } from './pickup.ts';
import { returnActions } from './returns.ts';

export const hallActions: Record<string, HallAction> = {
  ...dutyActions,
  ...backendActions,
  ...messageActions,
  ...returnActions,
  ...handlingActions,
  ...pickupActions,
};

// 办不成事: what can happen.
import type {
  MatterEffort,
  MatterEnding,
  MatterHandReason,
  MatterOutcome,
  MatterOwner,
} from '../../../contract/commands/matters.ts';
import type { Matter } from '../../matters/matter.ts';

export type MatterEvent =
  | {
      type: 'matterReported';
      matter: Omit<Matter, 'at' | 'now' | 'contactedAt' | 'hands' | 'copies'>;
      /** The year and how many it has had with this one. */
      year: string;
      count: number;
    }
  | {
      type: 'matterContacted';
      matter: string;
      by: string;
      contactedAt: number;
      effort: MatterEffort;
      answerBy: number;
    }
  | { type: 'matterHanded'; matter: string; by: string; to: MatterOwner; reason: MatterHandReason }
  /** `contactedAt`: whoever is answered has been contacted. */
  | { type: 'matterAnswered'; matter: string; by: string; outcome: MatterOutcome; contactedAt: number }
  | { type: 'matterClosed'; matter: string; by: string; why: MatterEnding }
  /** What is not over, or was not long ago, and the year's count: into every new day. */
  | { type: 'mattersCarried'; matters: Matter[]; year: string; count: number };

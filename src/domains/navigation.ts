import {
  IconBolt,
  IconBook2,
  IconBuildingCommunity,
  IconCalendarCheck,
  IconCalendarTime,
  IconChecklist,
  IconFileText,
  IconHome,
  IconEyeCheck,
  IconListNumbers,
  IconMessages,
  IconReport,
  IconServerCog,
  IconShieldLock,
  IconTable,
  IconUsers,
  IconWorld,
} from '@tabler/icons-react';
import type { NavigationEntry } from '#web/shell.tsx';
import type { Permission } from './roles.ts';
import { navigationText } from './text.vi.ts';

type Entry = NavigationEntry & { needs?: Permission | readonly Permission[] };

/** The parts of the product in the order of the menu. `needs` held anywhere shows the entry; it allows nothing. */
export const navigation: readonly Entry[] = [
  { to: '/', label: navigationText.today, icon: IconHome },
  { to: '/nhiem-vu', label: navigationText.commitments, icon: IconChecklist, needs: 'commitment.read' },
  { to: '/hoat-dong', label: navigationText.activities, icon: IconCalendarCheck, needs: 'activity.read' },
  { to: '/van-ban', label: navigationText.directives, icon: IconFileText, needs: 'document.read' },
  { to: '/hop', label: navigationText.meetings, icon: IconCalendarTime, needs: 'activity.read' },
  { to: '/giam-sat', label: navigationText.supervision, icon: IconEyeCheck, needs: 'supervision.read' },
  { to: '/doi-thoai', label: navigationText.dialogues, icon: IconMessages, needs: 'dialogue.read' },
  { to: '/bao-cao', label: navigationText.reports, icon: IconReport, needs: 'report.read' },
  { to: '/so-lieu', label: navigationText.figures, icon: IconTable, needs: 'report.read' },
  { to: '/trang-tin', label: navigationText.sites, icon: IconWorld, needs: ['portal.read', 'portal.manage'] },
  { to: '/don-vi', label: navigationText.units, icon: IconBuildingCommunity },
  { to: '/tai-khoan', label: navigationText.accounts, icon: IconUsers, needs: 'account.read' },
  { to: '/ghi-nhanh', label: navigationText.quickLog, icon: IconBolt, needs: 'activity.log', isForPhone: true },
];

/** In the menu of the account: what few people need, and seldom. */
export const accountLinks: readonly Entry[] = [
  { to: '/chi-tieu', label: navigationText.catalogue, icon: IconListNumbers, needs: 'indicator.manage' },
  { to: '/yeu-cau-du-lieu', label: navigationText.dataRequests, icon: IconShieldLock, needs: 'request.answer' },
  { to: '/van-hanh', label: navigationText.operations, icon: IconServerCog, needs: 'system.watch' },
  { to: '/van-ban/vi-du', label: navigationText.examples, icon: IconBook2, needs: 'reading.export' },
];

import { useConsole } from '../../app/console.ts';
import type { ServiceDesk } from '../../desk/service-desk.ts';

/** The service that boards are read from; no page without a network has one. */
export function useService(): ServiceDesk {
  const { desk } = useConsole();
  if (desk.kind !== 'service') throw new Error('a board without a service');
  return desk as ServiceDesk;
}

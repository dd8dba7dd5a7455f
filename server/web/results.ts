// Results to be fetched over HTTP: the list of those who lead the hall, and that of other systems.
import { Router } from 'express';
import { resultsQuerySchema } from '../../contract/rest/pickup.ts';
import { resultList } from '../hall/views/results.ts';
import type { Doors } from './doors.ts';
import { keyOf, mayRead } from './keys.ts';
import { checked, readHall } from './rest-asking.ts';
import { requireStaff } from './staff.ts';

export function resultRoutes(doors: Doors): Router {
  const router = Router();
  router.get('/desk/results', async (request, response) => {
    const by = await requireStaff(doors, request, ['administrator', 'manager', 'clerk'], true);
    const { state } = checked(resultsQuerySchema, request.query);
    const { hall, at } = await readHall(doors);
    const organisation = by?.organisation;
    const list = resultList(hall, doors.surroundings.around(), at, { organisation, state });
    response.setHeader('Cache-Control', 'no-store').json(list);
  });
  return router;
}

/** /api/v1/results */
export function resultApi(router: Router, doors: Doors): void {
  router.get('/results', mayRead('result:read'), async (request, response) => {
    const { state } = checked(resultsQuerySchema, request.query);
    const { hall, at } = await readHall(doors);
    const { organisation } = keyOf(response);
    response.json(resultList(hall, doors.surroundings.around(), at, { organisation, state }));
  });
}

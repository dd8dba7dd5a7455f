// The floors as a process of their own: a bare acknowledged Socket.IO echo, a bare broadcast, an Express + zod echo behind the hall's middleware.
import { createServer } from 'node:http';
import express from 'express';
import helmet from 'helmet';
import { Server } from 'socket.io';
import { z } from 'zod';

const commandSchema = z.strictObject({
  name: z.literal('takeTicket'),
  queue: z.string().max(40),
  language: z.enum(['zh', 'en', 'ru']).default('zh'),
  channel: z.enum(['kiosk', 'api']).default('api'),
});

const app = express();
app.disable('etag');
app.use(helmet());
app.use(express.json({ limit: '64kb' }));
app.post('/echo', (request, response) => {
  response.status(201).json({ ok: true, answer: commandSchema.parse(request.body) });
});

const http = createServer(app);
const io = new Server(http, { transports: ['websocket'], perMessageDeflate: false });
io.on('connection', (socket) => {
  socket.on('ask', (asked: unknown, answered: (answer: unknown) => void) =>
    answered({ ok: true, answer: asked }),
  );
  socket.on('broadcast', (text: string, answered: (answer: unknown) => void) => {
    io.emit('view', text);
    answered({ ok: true });
  });
});
http.listen(0, '127.0.0.1', () => {
  const address = http.address();
  if (address !== null && typeof address === 'object') process.send?.({ port: address.port });
});
process.once('disconnect', () => process.exit(0));

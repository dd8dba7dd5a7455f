// npm run gateway [-- --port 8090]: the example gateway on this machine. ONEDOOR_MESSAGES_TOKEN, where it is set, is asked of the hall.
import { parseArgs } from 'node:util';
import { startExampleGateway } from './gateway.ts';

const { values } = parseArgs({ options: { port: { type: 'string', default: '8090' } } });
const token = process.env['ONEDOOR_MESSAGES_TOKEN'] ?? '';
const gateway = await startExampleGateway({
  port: Number(values.port),
  token: token === '' ? null : token,
  // A hall puts its platform in here.
  handOn: () => Promise.resolve(),
});
const start = `ONEDOOR_MESSAGES_URL=${gateway.url}/send npm start -- --demo`;
console.log(`通知网关样例：${gateway.url}/ ，只显示，不发送。另开一个窗口启动大厅：\n  ${start}`);
console.log(
  `Example gateway: it shows messages and sends none. Start a hall in another terminal with the line above.`,
);
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    gateway.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  });

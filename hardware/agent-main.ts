// The agent as a process: a child of the server on a single box (set up by one message from its parent), or beside far devices by hand:
// node hardware/agent-main.ts --url http://hall:8080 --token-file agent.token
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { startAgent } from './agent.ts';
import type { AgentSetup } from './agent.ts';

const say = (sentence: string): void => void process.stdout.write(`${sentence}\n`);

function run(setup: Omit<AgentSetup, 'say'>): void {
  const agent = startAgent({ ...setup, say });
  const end = (): void => void agent.close().finally(() => process.exit(0));
  process.once('SIGTERM', end);
  process.once('SIGINT', end);
  // A child must not print on after its server is gone: whoever starts the next server starts the next agent.
  process.once('disconnect', end);
}

if (process.send !== undefined) {
  process.once('message', (setup) => run(setup as Omit<AgentSetup, 'say'>));
} else {
  const { values } = parseArgs({ options: { url: { type: 'string' }, 'token-file': { type: 'string' } } });
  const tokenFile = values['token-file'];
  if (values.url === undefined || tokenFile === undefined) {
    say('用法：--url http://服务器:端口 --token-file 令牌文件');
    process.exit(2);
  }
  run({ url: values.url, token: readFileSync(tokenFile, 'utf8').trim() });
}

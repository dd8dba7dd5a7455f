// The form for a key of another system: what for, of which authority, for how long, how often.
import { Alert, Button, Form, Input, InputNumber, Modal, Select } from 'antd';
import { keyRoles } from '../../contract/api-keys.ts';
import type { KeyRole, NewKeyAsked } from '../../contract/api-keys.ts';
import type { Text } from '../../contract/settings.ts';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { keysWords } from './keys-words.ts';
import { useServerList } from './server-list.ts';

const day = 24 * 60 * 60_000;
const validDays = [30, 90, 365, 0] as const;

interface Fields {
  name: string;
  role: KeyRole;
  organisation?: string;
  /** 0: until it is revoked. */
  days: number;
  perMinute: number;
}

interface NewKeyProps {
  open: boolean;
  /** By the clock that keys expire by. */
  now: number;
  trouble: string | null;
  onLeave: () => void;
  onCreate: (wanted: NewKeyAsked) => Promise<void>;
}

export function NewKey({ open, now, trouble, onLeave, onCreate }: NewKeyProps) {
  const say = useWords(keysWords);
  return (
    <Modal open={open} title={say.add} footer={null} onCancel={onLeave} destroyOnHidden>
      {trouble === null ? null : <Alert type="error" title={trouble} showIcon />}
      <KeyForm now={now} onCreate={onCreate} />
    </Modal>
  );
}

function KeyForm({ now, onCreate }: Pick<NewKeyProps, 'now' | 'onCreate'>) {
  const say = useWords(keysWords);
  const [form] = Form.useForm<Fields>();
  const role = Form.useWatch('role', form) ?? 'reading';
  const finish = ({ organisation = '', days, ...fields }: Fields) => {
    onCreate({
      ...fields,
      ...(organisation === '' || role === 'monitoring' ? {} : { organisation }),
      ...(days === 0 ? {} : { expiresAt: now + days * day }),
    }).catch(() => undefined);
  };
  return (
    <Form<Fields>
      form={form}
      layout="vertical"
      initialValues={{ role: 'reading', days: 365, perMinute: 600 }}
      onFinish={finish}
      requiredMark={false}
    >
      <Form.Item
        name="name"
        label={say.name}
        extra={say.nameHelp}
        rules={[{ required: true, whitespace: true, message: say.required }]}
      >
        <Input maxLength={60} autoComplete="off" />
      </Form.Item>
      <Form.Item name="role" label={say.role} extra={say.roleHelp[role]}>
        <Select options={keyRoles.map((each) => ({ value: each, label: say.roles[each] }))} />
      </Form.Item>
      {role === 'monitoring' ? null : <Organisation />}
      <div className="new-key-limits">
        <Form.Item name="days" label={say.validity}>
          <Select
            options={validDays.map((days) => ({
              value: days,
              label: days === 0 ? say.forEver : say.days(days),
            }))}
          />
        </Form.Item>
        <Form.Item name="perMinute" label={say.perMinute} extra={say.perMinuteHelp}>
          <InputNumber min={1} max={60_000} precision={0} />
        </Form.Item>
      </div>
      <Button type="primary" htmlType="submit" block>
        {say.create}
      </Button>
    </Form>
  );
}

function Organisation() {
  const say = useWords(keysWords);
  const { say: inWords } = useLanguage();
  const organisations = useServerList<Text[]>('/manage/organisations', 60_000).list ?? [];
  if (organisations.length === 0) return null;
  return (
    <Form.Item name="organisation" label={say.organisation} extra={say.organisationHelp}>
      <Select
        allowClear
        placeholder={say.organisationOwn}
        options={organisations.map((each) => ({ value: each.zh, label: inWords(each) }))}
      />
    </Form.Item>
  );
}

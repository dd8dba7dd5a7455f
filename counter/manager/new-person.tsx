// The form for a new account. A manager adds clerks and guides; managers and administrators are added by an administrator.
import { Alert, Button, Form, Input, Modal, Select } from 'antd';
import type { StaffLanguage } from '../../contract/languages.ts';
import type { Text } from '../../contract/settings.ts';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { useSession } from '../../ui/session.tsx';
import { useServerList } from './server-list.ts';
import { SpokenChoice } from './spoken-choice.tsx';
import type { StaffRole } from './words-shape.ts';
import { managerWords } from './words.ts';

export interface PersonWanted {
  name: string;
  displayName: string;
  role: StaffRole;
  staffNumber?: string;
  organisation?: string;
  speaks?: StaffLanguage[];
}
interface Fields {
  name: string;
  displayName: string;
  role: StaffRole;
  staffNumber?: string;
  organisation?: string;
  speaks?: StaffLanguage[];
}

interface NewPersonProps {
  open: boolean;
  trouble: string | null;
  onLeave: () => void;
  onCreate: (wanted: PersonWanted) => Promise<void>;
}

export function NewPerson({ open, trouble, onLeave, onCreate }: NewPersonProps) {
  const say = useWords(managerWords);
  return (
    <Modal open={open} title={say.add} footer={null} onCancel={onLeave} destroyOnHidden>
      {trouble === null ? null : <Alert type="error" title={trouble} showIcon />}
      <PersonForm onCreate={onCreate} />
    </Modal>
  );
}

function PersonForm({ onCreate }: { onCreate: (wanted: PersonWanted) => Promise<void> }) {
  const say = useWords(managerWords);
  const { say: inWords } = useLanguage();
  const { staff } = useSession();
  const roles: StaffRole[] =
    staff?.role === 'manager' ? ['clerk', 'guide'] : ['clerk', 'guide', 'manager', 'administrator'];
  const [form] = Form.useForm<Fields>();
  const role = Form.useWatch('role', form);
  const required = [{ required: true, whitespace: true, message: say.required }];
  const organisations = useServerList<Text[]>('/manage/organisations', 60_000).list ?? [];
  const finish = ({ staffNumber = '', organisation = '', ...fields }: Fields) => {
    const number = staffNumber.trim();
    const asked = {
      ...fields,
      ...(number === '' ? {} : { staffNumber: number }),
      ...(organisation === '' ? {} : { organisation }),
    };
    onCreate(asked).catch(() => undefined);
  };
  return (
    <Form<Fields>
      form={form}
      layout="vertical"
      initialValues={{ role: 'clerk' }}
      onFinish={finish}
      requiredMark={false}
    >
      <Form.Item name="displayName" label={say.displayName} rules={required}>
        <Input maxLength={60} autoComplete="off" />
      </Form.Item>
      <Form.Item name="name" label={say.name} rules={required} extra={say.nameHelp}>
        <Input maxLength={60} autoComplete="off" autoCapitalize="none" spellCheck={false} />
      </Form.Item>
      <Form.Item name="role" label={say.role}>
        <Select options={roles.map((role) => ({ value: role, label: say.roles[role] }))} />
      </Form.Item>
      {organisations.length === 0 ? null : (
        <Form.Item name="organisation" label={say.organisation} extra={say.organisationHelp}>
          <Select
            allowClear
            placeholder={say.organisationOwn}
            options={organisations.map((each) => ({ value: each.zh, label: inWords(each) }))}
          />
        </Form.Item>
      )}
      {/* Guides work at no window. */}
      {role === 'guide' ? null : (
        <Form.Item name="speaks" label={say.speaks} extra={say.speaksHelp}>
          <SpokenChoice />
        </Form.Item>
      )}
      <Form.Item name="staffNumber" label={say.staffNumber} extra={say.staffNumberHelp}>
        <Input maxLength={20} autoComplete="off" />
      </Form.Item>
      <Button type="primary" htmlType="submit" block>
        {say.create}
      </Button>
    </Form>
  );
}

// 优先 today by class: how many declared it, were verified and not confirmed. The one place where classes are counted.
import type { ManagerView } from '../../contract/views/manager.ts';
import { useLanguage, useWords } from '../../ui/language.tsx';
import type { Words } from '../../ui/language.tsx';

interface PriorityWords {
  prioritiesTitle: string;
  priorityClass: string;
  priorityDeclared: string;
  priorityVerified: string;
  priorityRefused: string;
}
const words: Words<PriorityWords> = {
  zh: {
    prioritiesTitle: '今天的优先',
    priorityClass: '类别',
    priorityDeclared: '自己申报',
    priorityVerified: '已核验',
    priorityRefused: '未能核验',
  },
  en: {
    prioritiesTitle: 'Priority today',
    priorityClass: 'Kind',
    priorityDeclared: 'Declared',
    priorityVerified: 'Verified',
    priorityRefused: 'Not verified',
  },
};

export function Priorities({ view }: { view: ManagerView }) {
  const say = useWords(words);
  const { say: inWords } = useLanguage();
  if (view.priorities.length === 0) return null;
  return (
    <section className="panel queues priorities">
      <h2>{say.prioritiesTitle}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{say.priorityClass}</th>
            <th scope="col" className="number">
              {say.priorityDeclared}
            </th>
            <th scope="col" className="number">
              {say.priorityVerified}
            </th>
            <th scope="col" className="number">
              {say.priorityRefused}
            </th>
          </tr>
        </thead>
        <tbody>
          {view.priorities.map((one) => (
            <tr key={one.class.id}>
              <th scope="row">{inWords(one.class.name)}</th>
              <td className="figures number">{one.declared}</td>
              <td className="figures number">{one.verified}</td>
              <td className="figures number">{one.refused}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

// The smallest hall with two queues: settings for the tests of the memory.
const text = (zh: string, en: string, ru: string) => ({ zh, en, ru });

export const smallHall = {
  hall: {
    id: 'small',
    name: text('小大厅', 'Small hall', 'Малый зал'),
    kind: 'villageStation',
    timeZone: 'Asia/Shanghai',
  },
  hours: { weekly: [{ days: [1, 2, 3, 4, 5], periods: [['08:30', '12:00']] }] },
  rules: {},
  zones: [{ id: 'R', name: text('户籍区', 'Residence', 'Прописка') }],
  series: [{ id: 'A', prefix: 'A' }],
  queues: [
    {
      id: 'residence',
      series: 'A',
      zone: 'R',
      name: text('户籍', 'Residence', 'Прописка'),
      serviceMinutes: 8,
    },
    { id: 'inquiry', series: 'A', zone: 'R', name: text('咨询', 'Inquiry', 'Справка'), serviceMinutes: 4 },
  ],
  windows: [
    {
      no: 1,
      name: text('综合窗口', 'Window', 'Окно'),
      kind: 'universal',
      zone: 'R',
      serves: [{ queue: 'residence' }, { queue: 'inquiry' }],
    },
  ],
  departments: [],
  items: [],
};

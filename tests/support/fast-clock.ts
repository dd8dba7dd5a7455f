// Loaded into a server before everything else: its day passes sixty times faster than that of whoever watches it, by both of its clocks alike.
const speed = 60;
const steady = performance.now.bind(performance);
const began = { wall: Date.now(), steady: steady() };
const passed = (): number => (steady() - began.steady) * speed;

Date.now = () => Math.floor(began.wall + passed());
performance.now = () => began.steady + passed();

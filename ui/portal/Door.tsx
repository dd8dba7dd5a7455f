// The mark of 一扇门: a door left ajar, light falling through it.
export function Door() {
  return (
    <svg className="door" viewBox="0 0 260 320" aria-hidden="true">
      <path className="door-light" d="M150 44L244 320H118V66z" />
      <path d="M40 320V30h140v290" />
      <path className="door-leaf" d="M40 30l84 30v260H40z" />
      <path d="M40 30l84 30v260" />
      <circle cx="108" cy="196" r="6" className="door-handle" />
      <path d="M0 320h260" />
    </svg>
  );
}

/** The bridge of the product, drawn in place: no request, no picture to wait for. */
export function Mark() {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="6" fill="#8c241d" />
      <path
        d="M5 22.5h22M8.5 22.5v-4M23.5 22.5v-4M16 22.5v-9.2M5 19.5c4.800 0 6.400-7 11-7s6.200 7 11 7"
        fill="none"
        stroke="#fff7ef"
        strokeWidth="2.2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}

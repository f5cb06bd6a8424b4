// The calendar of a date opens beside its field where the window has room, otherwise below or above
// it, and never beyond the window.
//
// Symptom: it covers the button that stores the date; on a phone half of it is out of reach.
// Cause: Wagtail's calendar (jQuery DateTimePicker) opens just below its field, whatever is there,
// and does not fit itself to a narrow window.
// Version: Wagtail 8.0.
// Proposal: a calendar that is placed as Wagtail places its menus.
// Until: test_calendars passes without it.
const GAP = 8;

const within = (place, size, whole) => Math.max(GAP, Math.min(place, whole - size - GAP));

const put = (calendar, field) => {
  // Measured where it has all the room that there is.
  Object.assign(calendar.style, { left: 0, top: 0, bottom: 'auto' });
  const at = field.getBoundingClientRect();
  const { width, height } = calendar.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const beside = at.right + GAP;
  const isBeside = beside + width + GAP <= clientWidth;
  const below = at.bottom + GAP;
  const isBelow = below + height + GAP <= clientHeight;
  const left = isBeside ? beside : within(at.left, width, clientWidth);
  const top = isBeside || !isBelow
    ? within(isBeside ? at.top : at.top - height - GAP, height, clientHeight)
    : below;
  const isFixed = getComputedStyle(calendar).position === 'fixed';
  calendar.style.left = `${left + (isFixed ? 0 : window.scrollX)}px`;
  calendar.style.top = `${top + (isFixed ? 0 : window.scrollY)}px`;
};

jQuery(document).on('afterOpen.xdsoft', '.xdsoft_datetimepicker', ({ currentTarget }) => {
  const [field] = jQuery(currentTarget).data('input') ?? [];
  if (field) requestAnimationFrame(() => put(currentTarget, field));
});

export function NewInboxPage() {
  return null;
}

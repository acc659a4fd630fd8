import { Page } from '@/components/shell/page';
import { EmptyState } from '@/components/shell/empty-state';

export default function StoreNotFound() {
  return (
    <Page title="Page not found">
      <EmptyState message="There is nothing at this address in your store. It may have been deleted. Choose a page above." />
    </Page>
  );
}

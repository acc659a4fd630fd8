/** Everything the activity page can tell, as *noun.verb* with the words a merchant reads after the person's name. */
export const activityKinds = {
  'app.installed': 'Installed the app',
  'app.approved': 'Approved the app’s permissions again',
  'app.uninstalled': 'Uninstalled the app',
  'owner.changed': 'Became the store owner',
  'member.joined': 'Opened the app for the first time',
  'member.readmitted': 'Was let in again',
  'member.removed': 'Was removed from the app',
  'member.role_changed': 'Changed a role',
  'connection.submitted': 'Sent connection details',
  'connection.updated': 'Changed connection details',
  'connection.unknown': 'Sent connection details, answer lost',
  'connection.refused': 'Sent connection details, which BigCommerce refused',
  'connection.deleted': 'Disconnected a carrier',
  'zone.created': 'Added a zone',
  'zone.updated': 'Changed a zone',
  'zone.enabled': 'Enabled a zone',
  'zone.disabled': 'Disabled a zone',
  'zone.deleted': 'Deleted a zone',
  'zone.unknown': 'Sent a change of a zone, answer lost',
  'zone.kept': 'Kept a zone as it was changed outside this app',
  'zone.restored': 'Restored a zone that was changed outside this app',
  'zone.undone': 'Undid a change of a zone',
  'zone.undeleted': 'Undid the deletion of a zone',
  'method.created': 'Added a shipping method',
  'method.updated': 'Changed a shipping method',
  'method.enabled': 'Enabled a shipping method',
  'method.disabled': 'Disabled a shipping method',
  'method.deleted': 'Deleted a shipping method',
  'method.unknown': 'Sent a change of a shipping method, answer lost',
  'method.kept': 'Kept a shipping method as it was changed outside this app',
  'method.restored': 'Restored a shipping method that was changed outside this app',
  'method.undone': 'Undid a change of a shipping method',
  'method.undeleted': 'Undid the deletion of a shipping method',
  'shipment.created': 'Created a shipment',
  'shipment.unknown': 'Created a shipment, answer lost',
  'shipment.failed': 'Could not create a shipment',
  'shipment.settled': 'Settled a shipment',
  'shipment.updated': 'Changed a shipment',
  'shipment.update_unknown': 'Changed a shipment, answer lost',
  'shipment.deleted': 'Deleted a shipment',
  'shipment.delete_unknown': 'Deleted a shipment, answer lost',
  'shipment.replaced': 'Deleted a shipment and created another in its place',
  'shipment.replacement_failed': 'Could not put another shipment in the place of one',
  'order.status_set_back': 'Set an order back to the status before shipping',
} as const;

export type ActivityKind = keyof typeof activityKinds;

/** The words for a kind as the database has it, which may be of a newer version of the app. */
export function activityLabel(kind: string): string {
  return kind in activityKinds ? activityKinds[kind as ActivityKind] : kind;
}

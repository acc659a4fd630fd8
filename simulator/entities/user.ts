/** Owner and authorized users may install and uninstall; plain users only open the app. BigCommerce docs: app users. */
export type UserRole = 'owner' | 'authorized' | 'user';

/** A person who can log in to a store's control panel. */
export interface UserEntity {
  id: number;
  email: string;
  username: string;
  role: UserRole;
  /** BCP 47 tag of the control panel's language for this person. */
  locale: string;
  /** Whether the owner lets this person open the app; always true for the owner and authorized users. */
  permitted: boolean;
}

'use client';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';
import { styled } from 'styled-components';
import { usePanel } from '@/components/shell/use-panel';

interface StoreFrameProps {
  storeHash: string;
  /** Empty until the store was read for the first time. */
  storeName: string;
  links: { support: string; privacy: string; terms: string };
  children: ReactNode;
}

const PAGES = [
  { path: '', label: 'Overview' },
  { path: '/carriers', label: 'Carriers' },
  { path: '/zones', label: 'Zones' },
  { path: '/orders', label: 'Orders' },
  { path: '/activity', label: 'Activity' },
  { path: '/settings', label: 'Settings' },
];

/**
 * What stands around every page of a store: its name, the way to the other pages, help and the legal links. In BigCommerce's
 * order panel there is no way to the other pages: it is about one order, and narrow.
 */
export function StoreFrame({ storeHash, storeName, links, children }: StoreFrameProps) {
  const home = `/stores/${storeHash}`;
  const pathname = usePathname();
  const isPanel = usePanel();
  return (
    <Frame>
      <SkipLink href="#content">Skip to content</SkipLink>
      <Header>
        <Brand>
          <strong>Carrier Desk</strong>
          {storeName ? <span>{storeName}</span> : null}
        </Brand>
        {/* Outside the store's pages, so it may open beside the control panel: it needs no session. */}
        <a href={links.support} target="_blank" rel="noreferrer">
          Help
        </a>
      </Header>
      {isPanel ? null : (
        <Nav aria-label="Carrier Desk">
          {PAGES.map(({ path, label }) => (
            <NavLink key={label} href={home + path} aria-current={isCurrent(pathname, home, path) ? 'page' : undefined}>
              {label}
            </NavLink>
          ))}
        </Nav>
      )}
      <main id="content" tabIndex={-1}>
        {children}
      </main>
      <Footer>
        <a href={links.privacy} target="_blank" rel="noreferrer">
          Privacy policy
        </a>
        <a href={links.terms} target="_blank" rel="noreferrer">
          Terms of service
        </a>
      </Footer>
    </Frame>
  );
}

function isCurrent(pathname: string, home: string, path: string): boolean {
  return path === '' ? pathname === home : pathname === home + path || pathname.startsWith(`${home}${path}/`);
}

const Frame = styled.div`
  display: flex;
  flex-direction: column;
  min-height: 100vh;
  max-width: 1280px;
  margin: 0 auto;
  padding: 0 ${({ theme }) => theme.spacing.medium};
  box-sizing: border-box;

  main {
    flex: 1;
    min-width: 0;
    outline: none;
  }
  a {
    color: ${({ theme }) => theme.colors.primary50};
  }
`;

const SkipLink = styled.a`
  position: absolute;
  left: -999px;

  &:focus {
    left: ${({ theme }) => theme.spacing.medium};
    top: ${({ theme }) => theme.spacing.xSmall};
    padding: ${({ theme }) => theme.spacing.xSmall};
    background: ${({ theme }) => theme.colors.white};
    z-index: 1;
  }
`;

const Header = styled.header`
  display: flex;
  align-items: baseline;
  justify-content: space-between;
  gap: ${({ theme }) => theme.spacing.medium};
  padding: ${({ theme }) => theme.spacing.medium} 0 ${({ theme }) => theme.spacing.xSmall};
`;

const Brand = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: baseline;
  gap: 0 ${({ theme }) => theme.spacing.small};
  min-width: 0;
  overflow-wrap: anywhere;

  strong {
    font-size: ${({ theme }) => theme.typography.fontSize.large};
    font-weight: ${({ theme }) => theme.typography.fontWeight.semiBold};
  }
  span {
    color: ${({ theme }) => theme.colors.secondary60};
  }
`;

const Nav = styled.nav`
  display: flex;
  flex-wrap: wrap;
  gap: 0 ${({ theme }) => theme.spacing.large};
  border-bottom: 1px solid ${({ theme }) => theme.colors.secondary30};
  margin-bottom: ${({ theme }) => theme.spacing.large};
`;

const NavLink = styled(Link)`
  padding: ${({ theme }) => theme.spacing.xSmall} 0;
  margin-bottom: -1px;
  border-bottom: 3px solid transparent;
  text-decoration: none;

  &&[aria-current='page'] {
    color: ${({ theme }) => theme.colors.secondary70};
    border-bottom-color: ${({ theme }) => theme.colors.primary};
    font-weight: ${({ theme }) => theme.typography.fontWeight.semiBold};
  }
  &&:hover {
    border-bottom-color: ${({ theme }) => theme.colors.secondary40};
  }
`;

const Footer = styled.footer`
  display: flex;
  gap: ${({ theme }) => theme.spacing.large};
  padding: ${({ theme }) => theme.spacing.large} 0;
  font-size: ${({ theme }) => theme.typography.fontSize.small};
`;

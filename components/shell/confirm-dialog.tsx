'use client';
import { Modal, Text } from '@bigcommerce/big-design';
import type { ReactNode } from 'react';

interface ConfirmDialogProps {
  isOpen: boolean;
  title: string;
  /** What will happen and what cannot be undone. */
  children: ReactNode;
  /** A verb. */
  confirmLabel: string;
  isPending: boolean;
  /** False while the person still has to do what the dialog asks for. */
  isReady?: boolean;
  destructive?: boolean;
  onConfirm: () => void;
  onCancel: () => void;
}

/** Asks before something that cannot be taken back. Stays open, busy, until it is done. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { isOpen, title, children, confirmLabel, isPending, isReady = true, destructive = true } = props;
  const { onConfirm, onCancel } = props;
  return (
    <Modal
      isOpen={isOpen}
      variant="dialog"
      header={title}
      closeOnEscKey={!isPending}
      closeOnClickOutside={false}
      onClose={onCancel}
      actions={[
        { text: 'Cancel', variant: 'subtle', type: 'button', disabled: isPending, onClick: onCancel },
        {
          text: confirmLabel,
          type: 'button',
          actionType: destructive ? 'destructive' : 'normal',
          isLoading: isPending,
          disabled: !isReady,
          onClick: onConfirm,
        },
      ]}
    >
      {typeof children === 'string' ? <Text>{children}</Text> : children}
    </Modal>
  );
}

import '../../theme/formStyles.ts';
import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { ImportFrameDocument } from '../../../../generated/dashboard.ts';
import { localDay } from '../../format/today.ts';
import { ErrorState } from '../../ui/errorState.tsx';
import { Block } from '../../ui/skeleton.tsx';
import { CheckStep } from './check/checkStep.tsx';
import { ColumnsStep } from './columns/columnsStep.tsx';
import { FileStep } from './file/fileStep.tsx';
import styles from './import.module.css';
import { LeaveDialog } from './leaveDialog.tsx';
import { ReportStep } from './report/reportStep.tsx';
import { SendingStep } from './sending/sendingStep.tsx';
import { StepHeading, Steps } from './steps.tsx';
import { useImport } from './useImport.ts';

/** Brings a bank's statement in: from the file, over what it means and what is new of it, to what became of it. */
export default function ImportPage(): ReactElement {
  const flow = useImport();
  const { step } = flow;
  const frame = useQuery(ImportFrameDocument, { variables: { month: localDay().slice(0, 7) } });
  const currency = frame.data?.monthTotals.currency ?? frame.previousData?.monthTotals.currency;
  if (frame.error && currency === undefined) {
    return <ErrorState title="Couldn’t begin an import." error={frame.error} onRetry={() => void frame.refetch()} />;
  }
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <h1>Import</h1>
        <Steps current={step} />
        {(step === 'columns' || step === 'check') && (
          <Button variant="subtle" className={styles.cancel ?? ''} onClick={flow.restart}>
            Cancel
          </Button>
        )}
      </div>
      <StepHeading key={step} step={step} isFirst={step === 'file' && flow.reading.file === undefined} />
      {step === 'file' && <FileStep flow={flow} />}
      {step !== 'file' && currency === undefined && <Block height={320} />}
      {currency !== undefined && (
        <>
          {step === 'columns' && <ColumnsStep flow={flow} currency={currency} />}
          {step === 'check' && <CheckStep flow={flow} currency={currency} />}
          {step === 'import' && <SendingStep flow={flow} />}
          {step === 'report' && <ReportStep flow={flow} />}
        </>
      )}
      <LeaveDialog isActive={step === 'import'} onLeave={flow.sending.stop} />
    </div>
  );
}

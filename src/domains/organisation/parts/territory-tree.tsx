import { Button, ScrollArea } from '@mantine/core';
import { useState } from 'react';
import { formatNumber } from '#platform/vietnamese/number-format.ts';
import { SkipLink } from '#web/skip-link.tsx';
import { foldedLevel } from '../rules.ts';
import { text } from '../text.vi.ts';
import { PlaceEntry } from './place-entry.tsx';
import styles from './place-entry.module.css';

interface Node {
  id: number;
  name: string;
  memberCount: number;
  members: Node[] | null;
}

/** The id of what stands beside the tree. */
export const pastTree = 'dia-ban';

/** The tree, opened along the way to one territory. Every entry is a link: the server opens the next level. */
export function TerritoryTree({ nodes, selectedId }: { nodes: readonly Node[]; selectedId: number | undefined }) {
  return (
    <>
      <SkipLink to={pastTree}>{text.tree.skip}</SkipLink>
      <nav aria-label={text.tree.label}>
        <ScrollArea.Autosize mah="80vh" type="auto" offsetScrollbars viewportProps={{ 'data-tree': true } as object}>
          <Level nodes={nodes} selectedId={selectedId} />
        </ScrollArea.Autosize>
      </nav>
    </>
  );
}

/** One level; a very long one begins folded, with what lies on the way to the selected territory. */
function Level({ nodes, selectedId }: { nodes: readonly Node[]; selectedId: number | undefined }) {
  const [isWhole, setIsWhole] = useState(false);
  const shown = isWhole ? nodes : foldedLevel(nodes, selectedId);
  return (
    <>
      {shown.map((node) => (
        <Branch key={node.id} node={node} selectedId={selectedId} />
      ))}
      {shown.length < nodes.length ? (
        <Button variant="subtle" size="sm" fullWidth onClick={() => setIsWhole(true)}>
          {text.tree.showAll(formatNumber(nodes.length))}
        </Button>
      ) : null}
    </>
  );
}

/** Only the frame scrolls: scrollIntoView would move the page as well. */
function showInFrame(link: HTMLAnchorElement | null) {
  const frame = link?.closest('[data-tree]');
  if (link && frame) frame.scrollTop = link.offsetTop - frame.clientHeight / 3;
}

function Branch({ node, selectedId }: { node: Node; selectedId: number | undefined }) {
  const isSelected = node.id === selectedId;
  const isOpen = node.members !== null && node.members.length > 0;
  return (
    <>
      <PlaceEntry
        to={placeLink(node.id)}
        ref={isSelected ? showInFrame : undefined}
        isSelected={isSelected}
        leadsOn={node.memberCount > 0}
      >
        {node.name}
      </PlaceEntry>
      {isOpen ? (
        <div className={styles.below}>
          <Level nodes={node.members!} selectedId={selectedId} />
        </div>
      ) : null}
    </>
  );
}

export function placeLink(territoryId: number): string {
  return `/don-vi?dia-ban=${territoryId}`;
}

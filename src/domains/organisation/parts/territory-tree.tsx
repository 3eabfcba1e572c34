import { NavLink, ScrollArea, Text } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { Link } from 'react-router';
import { text } from '../text.vi.ts';

interface Node {
  id: number;
  name: string;
  memberCount: number;
  members: Node[] | null;
}

/** The tree, opened along the way to one territory. Every entry is a link: the server opens the next level. */
export function TerritoryTree({ nodes, selectedId }: { nodes: readonly Node[]; selectedId: number | undefined }) {
  return (
    <nav aria-label={text.tree.label}>
      <ScrollArea.Autosize mah="80vh" type="auto" offsetScrollbars viewportProps={{ 'data-tree': true } as object}>
        {nodes.map((node) => (
          <Branch key={node.id} node={node} selectedId={selectedId} />
        ))}
      </ScrollArea.Autosize>
    </nav>
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
    <NavLink
      component={Link}
      to={placeLink(node.id)}
      ref={isSelected ? showInFrame : undefined}
      label={
        <Text span fw={isSelected ? 600 : undefined}>
          {node.name}
        </Text>
      }
      active={isSelected}
      aria-current={isSelected ? 'true' : undefined}
      opened={isOpen}
      childrenOffset={16}
      rightSection={node.memberCount > 0 ? <IconChevronRight size={16} aria-hidden /> : null}
    >
      {isOpen ? node.members!.map((member) => <Branch key={member.id} node={member} selectedId={selectedId} />) : null}
    </NavLink>
  );
}

export function placeLink(territoryId: number): string {
  return `/don-vi?dia-ban=${territoryId}`;
}

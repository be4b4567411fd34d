import { Box, Typography } from '@strapi/design-system';

type Given = {
  readonly lines: readonly string[];
  /** `status` is read aloud as soon as it appears, `note` when one comes to it. */
  readonly role: 'status' | 'note';
};

/** Something that an officer should know before going on, in a yellow box, a line each. */
export function Warning({ lines, role }: Given) {
  return (
    <Box role={role} background="warning100" borderColor="warning600" hasRadius padding={3}>
      {lines.map((line) => (
        <Typography tag="p" key={line}>
          {line}
        </Typography>
      ))}
    </Box>
  );
}

/** A press seen from the front: the platen above, the sheet with its lines below. */
export const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
<rect width="32" height="32" rx="7" fill="#b3261e"/>
<path d="M6 6h20v4H6z" fill="#fff"/>
<path d="M9 13h14v13H9z" fill="#fff"/>
<path d="M12 16.5h8M12 19.5h8M12 22.5h5" stroke="#b3261e" stroke-width="1.5"/>
</svg>
`;

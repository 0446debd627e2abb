export const onArgument = {
  nullable: true,
  description:
    'Ngày xét. The day on which it is judged what is due, late or old; that of asOf where left out, else today.',
};

export const asOfArgument = {
  nullable: true,
  description: 'Theo những gì hệ thống biết lúc đó. As the hub knew it then; now where left out.',
};

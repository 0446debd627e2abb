import { khanhHoa2023, khanhHoa2024 } from '../known-sources.ts';

const integration = {
  system: 'administrative-procedure-system',
  status: 'OPERATING',
  source: khanhHoa2024,
  locator: 'paragraph 5',
};

export const answer = {
  publicServices: {
    serviceCentres: {
      nodes: [
        {
          name: 'Trung tâm phục vụ hành chính công tỉnh Khánh Hòa',
          openedOn: '2023-09-30',
          source: khanhHoa2023,
          locator: 'paragraph 1',
        },
      ],
    },
    workplaceSystems: {
      nodes: [
        {
          systems: [
            'official-email',
            'document-management',
            'electronic-one-stop-shop',
            'public-asset-management',
            'finance-and-accounting',
            'three-tier-video-conferencing',
          ],
          source: khanhHoa2023,
          locator: 'paragraph 3',
        },
      ],
    },
    systemIntegrations: {
      nodes: [
        { ...integration, with: 'national-population-database' },
        { ...integration, with: 'government-and-ministry-systems' },
      ],
    },
    dataRepositories: { totalCount: 0 },
  },
  programme: {
    operationsCentres: {
      nodes: [
        {
          place: 'khanh-hoa',
          level: 'PROVINCE',
          status: 'PLANNED',
          dueOn: '2025-06',
          functions: null,
          source: khanhHoa2024,
          locator: 'paragraph 14',
        },
      ],
    },
    smartCityPilots: {
      nodes: [
        {
          places: ['Nha Trang', 'Cam Ranh', 'Ninh Hòa', 'Cam Lâm'],
          status: 'PLANNED',
          source: khanhHoa2023,
          locator: 'paragraph 8',
        },
      ],
    },
    programmeDocuments: {
      nodes: [
        {
          number: '16-NQ/TU',
          kind: 'RESOLUTION',
          issuedOn: '2021-10-19',
          covers: '2021-2025, to 2030',
          source: khanhHoa2023,
          locator: 'paragraph 8',
        },
      ],
    },
  },
};

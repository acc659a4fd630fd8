import { restPublic } from '@/lib/rest/rest-route';
import { openApiDocument } from '@/lib/rest/openapi-document';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = restPublic(() => openApiDocument());
